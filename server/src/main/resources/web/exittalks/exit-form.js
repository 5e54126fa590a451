import { html, nothing } from 'lit';
import { draft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import '../kernel/later-styles.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';

const REASONS = [
  'WORKLOAD',
  'LEADERSHIP',
  'INTRODUCTION',
  'COLLEAGUES',
  'DEVELOPMENT',
  'PAY',
  'PRIVATE_LIFE',
  'RETIREMENT',
  'OTHER',
];
const STAY = ['YES', 'PERHAPS', 'NO'];
const SCALE = [1, 2, 3, 4, 5];
const LINES = {
  keep: (who) => tOf('exittalks.keep', who),
  change: (who) => tOf('exittalks.change', who),
};

/**
 * The questions to whoever leaves, the same for all: in the leaver's words, or in those of HR who notes for them. Tells
 * `answer` with what was answered.
 */
class ExitForm extends PageElement {
  static properties = {
    /** Whether HR notes for somebody. */
    noting: { type: Boolean },
    busy: { type: Boolean },
    failure: { attribute: false },
    keptAs: { attribute: false },
  };

  render() {
    const who = this.noting ? 'noted' : 'own';
    return html`
      <form class="card stack exit-form" @submit=${this.#submit} ${draft(this.keptAs)}>
        <fieldset>
          <legend>${tOf('exittalks.reasons', who)}</legend>
          <p class="muted small">${t('exittalks.reasonsHint')}</p>
          <div class="exit-reasons">${REASONS.map((reason) => this.#reason(reason))}</div>
        </fieldset>
        ${this.#choice('couldHaveStayed', tOf('exittalks.stay', who), STAY, (one) => tOf('exittalks.stayAnswer', one))}
        ${this.#choice('recommend', tOf('exittalks.recommend', who), SCALE, String, t('exittalks.scale'))}
        ${Object.entries(LINES).map(([name, words]) => this.#line(name, words(who)))}
        <p class="muted small">${tOf('exittalks.about', who)}</p>
        <div role="alert">
          ${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${tOf('exittalks.send', who)}</button>
        </div>
      </form>
    `;
  }

  #reason(reason) {
    return html`
      <label class="exit-reason">
        <input type="checkbox" name="reasons" value=${reason} />
        <span>${tOf('exittalks.reason', reason)}</span>
      </label>
    `;
  }

  #choice(name, legend, values, words, hint) {
    return html`
      <form-field>
        <fieldset>
          <legend>${legend}</legend>
          <div class="exit-choices">
            ${values.map(
              (value) => html`
                <label>
                  <input type="radio" name=${name} value=${value} required />
                  <span>${words(value)}</span>
                </label>
              `,
            )}
          </div>
          ${hint ? html`<p class="muted small">${hint}</p>` : nothing}
        </fieldset>
      </form-field>
    `;
  }

  #line(name, words) {
    return html`
      <form-field class="field">
        <label for="exit-${name}">${words}</label>
        <textarea id="exit-${name}" name=${name} rows="3" maxlength="500"></textarea>
      </form-field>
    `;
  }

  #submit = (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    this.tell('answer', {
      reasons: given.getAll('reasons'),
      couldHaveStayed: given.get('couldHaveStayed'),
      recommend: Number(given.get('recommend')),
      ...Object.fromEntries(Object.keys(LINES).map((line) => [line, given.get(line).trim() || null])),
    });
  };
}

customElements.define('exit-form', ExitForm);
