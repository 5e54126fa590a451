import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { WEEKDAYS } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { daysIn, fieldsOf, likeFirst, likeMonday, sumOf } from './hours-model.js';
import './texts.js';

const workingHoursSet = operation(new URL('./workingHoursSet.graphql', import.meta.url));
const unitWorkingHoursSet = operation(new URL('./unitWorkingHoursSet.graphql', import.meta.url));

/** A form for hours of work, for one week or two. Tells `hours-set` and `hours-left`. */
class HoursForm extends PageElement {
  static properties = {
    /** The person or the unit whose hours they are. */
    owner: { attribute: false },
    isUnit: { attribute: false },
    today: {},
    /** The hours that hold now, with which the form begins. */
    hours: { attribute: false },
    usual: { attribute: false },
    weeks: { state: true },
    fields: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  #hadSecond = false;

  willUpdate() {
    if (this.fields) return;
    const { weeks, days } = this.hours ?? this.usual;
    this.weeks = weeks;
    this.#hadSecond = weeks === 2;
    this.fields = fieldsOf(days, this.usual?.days ?? days);
  }

  render() {
    const errors = this.failure ? [this.failure] : [];
    const atField = ['firstDay', 'lastDay', ...this.#wrongDay()].includes(this.failure?.field.join());
    return html`
      <form class="card stack hours-form" @submit=${this.#submit} @change=${this.#changed} @keydown=${onEscape(() => this.tell('hours-left'))}>
        <h2>${t(this.isUnit ? 'calendar.setOfUnit' : 'calendar.set')}</h2>
        <p class="muted">${t(this.isUnit ? 'calendar.aboutUnit' : 'calendar.about')}</p>
        <div class="hours-term">
          ${this.#day('firstDay', this.today, errors, true)} ${this.#day('lastDay', '', errors, false)}
        </div>
        <fieldset class="segments">
          <legend class="visually-hidden">${t('calendar.weeks')}</legend>
          ${[1, 2].map((weeks) => this.#segment(weeks))}
        </fieldset>
        ${this.weeks === 2 ? html`<p class="muted small">${t('calendar.weeksAbout')}</p>` : nothing}
        ${[1, 2].slice(0, this.weeks).map((week) => this.#week(week))}
        <div role="alert">
          ${this.failure && !atField ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('calendar.save')}</button>
          <button type="button" class="button" @click=${() => this.tell('hours-left')}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #day(name, value, errors, required) {
    return labelled({
      id: `hours-${name}`,
      name,
      label: tOf('calendar.field', name),
      errors,
      field: (id) => html`<input id=${id} name=${name} type="date" ?required=${required} value=${value} />`,
    });
  }

  #segment(weeks) {
    return html`
      <label>
        <input type="radio" name="weeks" value=${weeks} .checked=${live(this.weeks === weeks)} />
        <span>${t(weeks === 1 ? 'calendar.everyWeek' : 'calendar.everySecond')}</span>
      </label>
    `;
  }

  #week(week) {
    const { hours, minutes } = sumOf(daysIn(this.fields, this.weeks), week);
    return html`
      <fieldset class="hours-days">
        <legend>${this.weeks === 1 ? t('calendar.days') : t('calendar.week', { week })}</legend>
        ${WEEKDAYS.map((weekday) => this.#weekday(week, weekday))}
        <p class="muted small hours-sum">${t(minutes ? 'calendar.sumMinutes' : 'calendar.sum', { hours, minutes })}</p>
      </fieldset>
    `;
  }

  #weekday(week, weekday) {
    const name = `${week}-${weekday}`;
    const works = this.fields[`${name}-works`];
    const words = tOf('calendar.weekday', weekday);
    const wrong = this.#wrongDay()[0] === `${name}-ends`;
    return html`
      <div class="hours-day ${works ? '' : 'is-free'}" role="group" aria-label=${words}>
        ${this.isUnit
          ? html`<span class="hours-name"><span>${words}</span></span>`
          : html`<label class="hours-name">
              <input type="checkbox" name="${name}-works" .checked=${live(works)} />
              <span>${words}</span>
            </label>`}
        ${works
          ? html`<div class="hours-times field">
              ${this.#time(name, 'begins', words)} <span aria-hidden="true">–</span> ${this.#time(name, 'ends', words, wrong)}
            </div>`
          : html`<span class="muted hours-free">${t('calendar.free')}</span>`}
        ${wrong ? html`<p class="field-error" id="hours-${name}-error" role="alert">${errorText(this.failure)}</p>` : nothing}
        ${weekday === 'MONDAY'
          ? html`<button type="button" class="hours-copy" @click=${() => this.#copy(week)}>${t('calendar.copyMonday')}</button>`
          : nothing}
      </div>
    `;
  }

  #time(name, part, weekday, wrong = false) {
    return html`<input
      type="time"
      name="${name}-${part}"
      aria-label=${tOf('calendar.time', part, { weekday })}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${wrong ? `hours-${name}-error` : nothing}
      .value=${live(this.fields[`${name}-${part}`])}
    />`;
  }

  /** The name of the field of hours that the server, or this form before it, has found wrong; none elsewhere. */
  #wrongDay() {
    return this.failure?.day ? [this.failure.day] : [];
  }

  #changed = ({ target: { name, type, value, checked } }) => {
    if (name === 'weeks') this.#choose(Number(value));
    else if (name in this.fields) this.fields = { ...this.fields, [name]: type === 'checkbox' ? checked : value };
    this.failure = undefined;
  };

  /** Begins a second week that was not there with what stands in the first. */
  #choose(weeks) {
    const isNew = weeks === 2 && !this.#hadSecond;
    this.weeks = weeks;
    if (isNew) this.fields = likeFirst(this.fields);
    this.#hadSecond ||= isNew;
  }

  #copy(week) {
    this.fields = likeMonday(this.fields, week);
    this.failure = undefined;
    this.tell('notice', { text: t('calendar.copied') });
  }

  #submit = async (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    const days = daysIn(this.fields, this.weeks);
    const wrong = days.find(({ begins, ends }) => !begins || !ends || begins >= ends);
    if (wrong) return this.#fail({ code: 'ENDS_BEFORE_IT_BEGINS', field: [], day: `${wrong.week}-${wrong.weekday}-ends` });
    this.busy = true;
    try {
      const input = { firstDay: given.get('firstDay'), lastDay: given.get('lastDay') || null, weeks: this.weeks, days };
      if (this.isUnit) await mutate(unitWorkingHoursSet, { unitId: this.owner.id, ...input });
      else await mutate(workingHoursSet, { personId: this.owner.id, ...input });
      this.tell('hours-set');
    } catch (failure) {
      const field = failure.payload?.userErrors[0]?.field ?? [];
      await this.#fail({ code: failure.code, field });
    }
    this.busy = false;
    return undefined;
  };

  /** Says what is wrong at its field, and puts the focus there. */
  async #fail(failure) {
    this.failure = failure;
    await this.updateComplete;
    if (!focusOnWrong(this)) this.querySelector('[aria-invalid="true"]')?.focus();
  }
}

customElements.define('hours-form', HoursForm);
