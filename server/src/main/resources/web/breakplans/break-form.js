import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { WEEKDAYS } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';

/** What is said here in other words than elsewhere. */
const wordsOf = (failure) => {
  if (failure.code === 'CHANGED_MEANWHILE') return t('breakplans.changedMeanwhile');
  return failure.code === 'ENDS_BEFORE_IT_BEGINS' ? t('breakplans.endsBefore') : errorText(failure);
};

const LONGEST = 120;
const LONGEST_NAME = 40;

/**
 * A form for when a break falls. It asks `save({ name, time })` to store it, and says at its field what that fails by:
 * what was typed stays. Tells `form-left`.
 */
class BreakForm extends PageElement {
  static properties = {
    /** What tells its fields from those of another form on the page. */
    key: {},
    /** The time with which it begins. */
    time: { attribute: false },
    /** The name with which it begins; left out for a break that has none. */
    name: {},
    /** The text of a button that takes the break away, where there is one; it asks `off()`. */
    offText: {},
    save: { attribute: false },
    off: { attribute: false },
    weekdays: { state: true },
    isWindow: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  willUpdate() {
    this.weekdays ??= this.time.weekdays;
    this.isWindow ??= Boolean(this.time.until);
  }

  render() {
    const errors = this.failure ? [this.failure] : [];
    return html`
      <form class="stack break-form" @submit=${this.#submit} @input=${this.#typed} @keydown=${onEscape(() => this.tell('form-left'))}>
        ${this.name === undefined ? nothing : this.#name(errors)} ${this.#days()}
        <fieldset class="segments">
          <legend class="visually-hidden">${t('breakplans.how')}</legend>
          ${this.#segment(false)} ${this.#segment(true)}
        </fieldset>
        <div class="break-times">
          ${this.#time('from', t(this.isWindow ? 'breakplans.field.fromOf' : 'breakplans.field.at'), errors)}
          ${this.isWindow ? this.#time('until', t('breakplans.field.until'), errors) : nothing} ${this.#minutes(errors)}
        </div>
        <p class="muted small">${t(this.isWindow ? 'breakplans.windowAbout' : 'breakplans.atAbout')}</p>
        <div role="alert">
          ${this.failure && !this.#isAtField() ? html`<p class="message message-danger">${this.#said()}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('breakplans.save')}</button>
          <button type="button" class="button" @click=${() => this.tell('form-left')}>${t('kernel.cancel')}</button>
          ${this.offText
            ? html`<button type="button" class="button" ?disabled=${this.busy} @click=${() => this.#send(this.off)}>${this.offText}</button>`
            : nothing}
        </div>
      </form>
    `;
  }

  #id(field) {
    return `break-${this.key}-${field}`;
  }

  #name(errors) {
    return labelled({
      id: this.#id('name'),
      name: 'name',
      label: t('breakplans.field.name'),
      errors,
      field: (id) => html`<input id=${id} name="name" required maxlength=${LONGEST_NAME} autocomplete="off" value=${this.name} />`,
    });
  }

  #days() {
    const wrong = this.failure?.field.join() === 'time,weekdays';
    return html`
      <fieldset class="break-days" aria-describedby=${wrong ? this.#id('weekdays-error') : nothing}>
        <legend>${t('breakplans.field.weekdays')}</legend>
        ${WEEKDAYS.map(
          (day) => html`
            <label>
              <input type="checkbox" name="weekdays" value=${day} .checked=${live(this.weekdays.includes(day))} aria-label=${tOf('breakplans.longDay', day)} />
              <span aria-hidden="true">${tOf('breakplans.shortDay', day)}</span>
            </label>
          `,
        )}
        ${wrong ? html`<p class="field-error" id=${this.#id('weekdays-error')} role="alert">${this.#said()}</p>` : nothing}
      </fieldset>
    `;
  }

  #segment(isWindow) {
    return html`
      <label>
        <input type="radio" name="how" .checked=${live(this.isWindow === isWindow)} @change=${() => (this.isWindow = isWindow)} />
        <span>${t(isWindow ? 'breakplans.window' : 'breakplans.fixed')}</span>
      </label>
    `;
  }

  #time(name, label, errors) {
    return labelled({
      id: this.#id(name),
      name: `time,${name}`,
      label,
      errors,
      words: wordsOf,
      field: (id) => html`<input id=${id} name=${name} type="time" required value=${this.time[name] ?? ''} />`,
    });
  }

  #minutes(errors) {
    return labelled({
      id: this.#id('minutes'),
      name: 'time,minutes',
      label: t('breakplans.field.minutes'),
      errors,
      field: (id) => html`<input
        id=${id}
        name="minutes"
        type="number"
        inputmode="numeric"
        required
        min="1"
        max=${LONGEST}
        value=${this.time.minutes}
      />`,
    });
  }

  #typed = ({ target: { name, value, checked } }) => {
    if (name === 'weekdays') {
      const others = this.weekdays.filter((day) => day !== value);
      this.weekdays = WEEKDAYS.filter((day) => (day === value ? checked : others.includes(day)));
    }
    this.failure = undefined;
  };

  #isAtField() {
    return ['name', 'time,weekdays', 'time,from', 'time,until', 'time,minutes'].includes(this.failure.field.join());
  }

  #said() {
    return wordsOf(this.failure);
  }

  #submit = (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    const time = {
      weekdays: this.weekdays,
      from: given.get('from'),
      until: this.isWindow ? given.get('until') : null,
      minutes: Number(given.get('minutes')),
    };
    return this.#send(() => this.save({ name: given.get('name') ?? undefined, time }));
  };

  async #send(work) {
    this.busy = true;
    this.failure = undefined;
    try {
      await work();
    } catch (failure) {
      this.failure = { code: failure.code, field: failure.payload?.userErrors[0]?.field ?? [] };
      await this.updateComplete;
      if (!focusOnWrong(this) && this.failure.field.join() === 'time,weekdays') this.querySelector('[name="weekdays"]').focus();
    }
    this.busy = false;
  }
}

customElements.define('break-form', BreakForm);
