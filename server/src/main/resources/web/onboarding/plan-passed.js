import { html } from 'lit';
import { shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { t, tOf } from '../kernel/texts.js';
import { fieldId } from './asking.js';

const CHOICES = ['DO', 'DROP', 'CREDIT'];

/** The proposed number of working days until what is to be done is due, unless somebody says another number. */
const USUAL_DAYS = 5;

/**
 * A form for the steps that had passed when the plan was begun: a choice for each, saved together. Tells `sort-passed`.
 */
class PlanPassed extends PageElement {
  static properties = {
    steps: { attribute: false },
    viewer: { attribute: false },
    busy: { type: Boolean },
    choices: { state: true },
  };

  #id = fieldId();

  constructor() {
    super();
    this.choices = {};
  }

  render() {
    return html`
      <form class="card plan-passed stack" aria-labelledby="${this.#id}-title" @submit=${this.#submit}>
        <h2 id="${this.#id}-title">${t('onboarding.passed.title')}</h2>
        <p class="muted">${t('onboarding.passed.about', { count: this.steps.length })}</p>
        <div class="plan-passed-all">
          ${CHOICES.slice(0, 2).map(
            (choice) => html`
              <button type="button" class="button" @click=${() => this.#all(choice)}>
                ${tOf('onboarding.passed.all', choice)}
              </button>
            `,
          )}
        </div>
        <ul>
          ${this.steps.map((step, i) => this.#step(step, i))}
        </ul>
        <button class="button button-main" ?disabled=${this.busy || this.#chosen().length === 0}>
          ${t('onboarding.passed.save', { count: this.#chosen().length })}
        </button>
      </form>
    `;
  }

  #step(step, i) {
    const name = `${this.#id}-${i}`;
    const chosen = this.choices[step.id];
    return html`
      <li>
        <fieldset>
          <legend lang="sv">${step.title}</legend>
          <p class="muted small">${t('onboarding.passed.was', { day: shortDay(step.due, this.viewer.today) })}</p>
          <div class="plan-passed-choices">
            ${CHOICES.map(
              (choice) => html`
                <label class="choice">
                  <input
                    type="radio"
                    name=${name}
                    .checked=${chosen === choice}
                    @change=${() => this.#choose(step, choice)}
                  />
                  <span>${tOf('onboarding.passed.choice', choice)}</span>
                </label>
              `,
            )}
          </div>
          ${chosen ? this.#detail(chosen, name) : ''}
        </fieldset>
      </li>
    `;
  }

  #detail(choice, name) {
    if (choice === 'DO') {
      return html`
        <div class="field">
          <label for="${name}-days">${t('onboarding.passed.days')}</label>
          <input id="${name}-days" name="${name}-days" type="number" min="0" max="250" required .defaultValue=${String(USUAL_DAYS)} />
        </div>
      `;
    }
    if (choice !== 'CREDIT') return '';
    return html`
      <div class="field">
        <label for="${name}-note">${t('onboarding.more.earlier')}</label>
        <input id="${name}-note" name="${name}-note" required maxlength="500" />
      </div>
    `;
  }

  #choose(step, choice) {
    this.choices = { ...this.choices, [step.id]: choice };
  }

  #all(choice) {
    this.choices = Object.fromEntries(this.steps.map(({ id }) => [id, choice]));
  }

  #chosen() {
    return this.steps.filter(({ id }) => this.choices[id]);
  }

  #submit = (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    const decisions = this.steps
      .map((step, i) => [step, `${this.#id}-${i}`])
      .filter(([step]) => this.choices[step.id])
      .map(([step, name]) => {
        const choice = this.choices[step.id];
        return {
          stepId: step.id,
          choice,
          days: choice === 'DO' ? Number(given.get(`${name}-days`)) : null,
          note: choice === 'CREDIT' ? given.get(`${name}-note`) : null,
        };
      });
    this.tell('sort-passed', decisions);
  };
}

customElements.define('plan-passed', PlanPassed);
