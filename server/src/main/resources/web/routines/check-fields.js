import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import './texts.js';
import { FEWEST_CHECKS, MOST_CHECKS, wordsOf } from './writing.js';

const LONGEST_TITLE = 120;
const LONGEST_HINT = 300;

let count = 0;

/** A check as it is written: with a number of its own, by which it is known wherever it is moved. */
export function written({ title = '', hint = '' } = {}) {
  return { id: ++count, title, hint: hint ?? '' };
}

/** Fields for the checks of a routine, to write, move, add and remove. Tells `checks-changed` with all of them. */
class CheckFields extends PageElement {
  static properties = {
    checks: { attribute: false },
    errors: { attribute: false },
    /** The checks for which a hint is being written. */
    hinted: { state: true },
    said: { state: true },
  };

  constructor() {
    super();
    this.hinted = [];
  }

  render() {
    const { checks } = this;
    const wrong = this.errors.find(({ field }) => field.join() === 'checks');
    return html`
      <fieldset class="stack" aria-describedby="check-fields-about">
        <legend>${t('routines.checks')}</legend>
        <p class="muted small" id="check-fields-about">${t('routines.form.checksAbout')}</p>
        <ol class="check-rows">
          ${repeat(
            checks,
            ({ id }) => id,
            (check, place) => this.#row(check, place),
          )}
        </ol>
        ${wrong ? html`<p class="field-error" tabindex="-1">${wordsOf(wrong)}</p>` : nothing}
        ${checks.length < MOST_CHECKS
          ? html`<button type="button" class="button check-add" @click=${this.#add}>
              ${icon('add')} ${t('routines.form.addCheck')}
            </button>`
          : html`<p class="muted small">${t('routines.form.noMoreChecks')}</p>`}
        <p class="visually-hidden" role="status">${this.said}</p>
      </fieldset>
    `;
  }

  #row(check, place) {
    const number = place + 1;
    const last = this.checks.length - 1;
    const hinted = check.hint || this.hinted.includes(check.id);
    const way = (name, picture, disabled, act) => html`
      <button
        type="button"
        class="icon-button check-${name}"
        aria-label=${tOf('routines.way', name, { number })}
        ?disabled=${disabled}
        @click=${act}
      >
        ${icon(picture)}
      </button>
    `;
    return html`
      <li class="written-check" data-check=${check.id}>
        ${this.#text(check, place, 'title', t('routines.form.check', { number }), LONGEST_TITLE)}
        ${hinted ? this.#text(check, place, 'hint', t('routines.form.hint', { number }), LONGEST_HINT) : nothing}
        <div class="check-ways">
          ${hinted
            ? nothing
            : html`<button
                type="button"
                class="link-button check-hint"
                aria-label=${t('routines.form.addHintTo', { number })}
                @click=${() => this.#addHint(check)}
              >
                ${icon('add')} ${t('routines.form.addHint')}
              </button>`}
          ${way('up', 'chevron', place === 0, () => this.#move(place, -1))}
          ${way('down', 'chevron', place === last, () => this.#move(place, 1))}
          ${way('remove', 'close', this.checks.length === FEWEST_CHECKS, () => this.#remove(place))}
        </div>
      </li>
    `;
  }

  #text(check, place, name, label, most) {
    return labelled({
      id: `check-${check.id}-${name}`,
      name: `checks,${place},${name}`,
      label,
      errors: this.errors,
      words: wordsOf,
      field: (id, about) => html`
        <textarea
          id=${id}
          rows="2"
          maxlength=${most}
          ?required=${name === 'title'}
          aria-describedby=${about}
          .value=${check[name]}
          @input=${({ target }) => (check[name] = target.value)}
          @keydown=${inOneLine}
        ></textarea>
      `,
    });
  }

  async #addHint({ id }) {
    this.hinted = [...this.hinted, id];
    await this.updateComplete;
    this.querySelector(`#check-${id}-hint`).focus();
  }

  #add() {
    const check = written();
    this.#change([...this.checks, check], '');
    this.#focus(`#check-${check.id}-title`);
  }

  /** Moves a check; it keeps the focus, so that it can be moved on. */
  #move(from, direction) {
    const to = from + direction;
    const checks = [...this.checks];
    const [check] = checks.splice(from, 1);
    checks.splice(to, 0, check);
    this.#change(checks, t('routines.form.moved', { from: from + 1, number: to + 1, all: checks.length }));
    const [way, other] = direction < 0 ? ['up', 'down'] : ['down', 'up'];
    const row = `[data-check="${check.id}"]`;
    this.#focus(`${row} .check-${way}:enabled`, `${row} .check-${other}:enabled`);
  }

  #remove(place) {
    const checks = this.checks.toSpliced(place, 1);
    this.#change(checks, t('routines.form.removed', { number: place + 1 }));
    this.#focus(`#check-${checks[Math.min(place, checks.length - 1)].id}-title`);
  }

  #change(checks, said) {
    this.said = said;
    this.tell('checks-changed', checks);
  }

  /** Moves the focus to the first of those that there is, once the checks are drawn as they are now. */
  async #focus(...selectors) {
    await new Promise((done) => setTimeout(done));
    await this.updateComplete;
    selectors
      .map((selector) => this.querySelector(selector))
      .find(Boolean)
      ?.focus();
  }
}

/** Keeps a check on one line, however wide. */
function inOneLine(event) {
  if (event.key === 'Enter') event.preventDefault();
}

customElements.define('check-fields', CheckFields);
