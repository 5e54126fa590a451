import { html } from 'lit';
import { draft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { t, tOf } from '../kernel/texts.js';
import { fieldId, sentence } from './asking.js';
import './texts.js';

const QUESTIONS = ['introduction', 'mentorTime', 'pace'];
const RATINGS = [1, 2, 3, 4, 5];

/**
 * A form for what the newcomer thinks of the introduction, for nobody else to read. Tells `evaluate` and `evaluate-
 * not`.
 */
class PlanEvaluation extends PageElement {
  static properties = {
    /** The name of its draft, which whoever draws the form drops once it was sent. */
    keptAs: { attribute: false },
    busy: { type: Boolean },
  };

  #id = fieldId();

  render() {
    return html`
      <form
        class="card plan-evaluation stack"
        aria-labelledby="${this.#id}-title"
        @submit=${this.#submit}
        ${draft(this.keptAs)}
      >
        <h2 id="${this.#id}-title">${t('onboarding.evaluation.title')}</h2>
        <p class="muted">${t('onboarding.evaluation.about')}</p>
        ${QUESTIONS.map((question) => this.#question(question))}
        ${sentence(`${this.#id}-text`, 'text', t('onboarding.evaluation.text'), { most: 1000, required: false })}
        <div class="step-form-ways">
          <button class="button button-main" ?disabled=${this.busy}>${t('onboarding.evaluation.send')}</button>
          <button type="button" class="button" ?disabled=${this.busy} @click=${() => this.tell('evaluate-not')}>
            ${t('onboarding.evaluation.decline')}
          </button>
        </div>
      </form>
    `;
  }

  #question(question) {
    return html`
      <form-field>
        <fieldset>
          <legend>${tOf('onboarding.evaluation.question', question)}</legend>
          <div class="ratings">
            ${RATINGS.map(
              (rating) => html`
                <label class="rating">
                  <input type="radio" name=${question} value=${rating} required />
                  <span>${rating}</span>
                </label>
              `,
            )}
          </div>
          <p class="muted small">${t('onboarding.evaluation.scale')}</p>
        </fieldset>
      </form-field>
    `;
  }

  #submit = (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    const ratings = Object.fromEntries(QUESTIONS.map((question) => [question, Number(given.get(question))]));
    this.tell('evaluate', { ...ratings, text: given.get('text') || null });
  };
}

customElements.define('plan-evaluation', PlanEvaluation);
