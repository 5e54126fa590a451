import { html, nothing } from 'lit';
import { clock } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { operation } from '../kernel/graphql.js';
import '../kernel/later-styles.js';
import { enqueue } from '../kernel/outbox.js';
import { addTexts, t, tOf } from '../kernel/texts.js';
import { uuid } from '../kernel/uuid.js';
import { timeOf } from './own-day.js';
import { lengthsFrom, momentOf } from './visit-lengths.js';

await addTexts('visits');

const busySet = operation(new URL('./busySet.graphql', import.meta.url));
const dayEndsEarly = operation(new URL('./dayEndsEarly.graphql', import.meta.url));
const dayBeginsLate = operation(new URL('./dayBeginsLate.graphql', import.meta.url));

/** The base class of a dialog over the page, which takes itself away when it is closed. */
class OwnDayDialog extends PageElement {
  static properties = { problem: { state: true } };

  firstUpdated() {
    this.querySelector('dialog').showModal();
  }

  dialog(title, content) {
    return html`
      <dialog class="question own-day-dialog" aria-labelledby="own-day-title" @close=${() => this.remove()} @click=${this.#outside}>
        <div class="stack">
          <h2 id="own-day-title">${title}</h2>
          ${content}
        </div>
      </dialog>
    `;
  }

  close = () => this.querySelector('dialog').close();

  #outside = ({ target, currentTarget }) => {
    if (target === currentTarget) this.close();
  };

  /** A field for a time of today, with what is wrong with it. */
  time(name, label, value) {
    return labelled({
      id: `own-day-${name}`,
      name,
      label,
      errors: this.problem ? [this.problem] : [],
      words: ({ code }) => tOf('visits.wrong', code),
      field: (id) => html`<input id=${id} name=${name} type="time" .value=${value ?? ''} />`,
    });
  }

  /** Says what is wrong with a field, and leads back to it. */
  async wrong(name, code) {
    this.problem = { field: [name], code };
    await this.updateComplete;
    this.querySelector(`[name="${name}"]`).focus();
  }
}

/** A dialog in which somebody says with one tap until when they are on a visit. */
class VisitDialog extends OwnDayDialog {
  render() {
    const lengths = lengthsFrom(Date.now());
    return this.dialog(
      t('visits.go'),
      html`
        <p class="hint">${t('visits.about')}</p>
        ${lengths.some(({ minutes }) => minutes === 'REST') ? html`<p class="hint">${t('visits.midnight')}</p>` : nothing}
        <div class="own-day-lengths">
          ${lengths.map(
            ({ minutes, until }) => html`
              <button class="button" data-minutes=${minutes} @click=${() => this.#choose(minutes)}>
                <strong>${tOf('visits.length', minutes)}</strong> <small>${t('visits.till', { time: clock(timeOf(until)) })}</small>
              </button>
            `,
          )}
        </div>
        <form class="own-day-time" novalidate @submit=${this.#say}>
          ${this.time('until', t('visits.otherTime'))}
          <button class="button">${t('visits.take')}</button>
        </form>
        <button class="button" @click=${this.close}>${t('kernel.cancel')}</button>
      `,
    );
  }

  /** Counts from the tap, which may come minutes after the dialog was opened. */
  #choose(minutes) {
    const chosen = lengthsFrom(Date.now()).find((one) => one.minutes === minutes);
    if (chosen) this.#go(chosen.until);
    else this.requestUpdate();
  }

  #say = (event) => {
    event.preventDefault();
    const { value } = event.target.elements.until;
    if (!value) return this.wrong('until', 'NO_TIME');
    const until = momentOf(value, Date.now());
    return until > Date.now() ? this.#go(until) : this.wrong('until', 'PASSED');
  };

  #go(until) {
    enqueue(busySet, { id: uuid(), until: until.toISOString(), at: new Date().toISOString() });
    this.close();
  }
}

customElements.define('visit-dialog', VisitDialog);

/** A dialog with the hours of today: when one begins later, and when one goes home earlier. */
class HoursDialog extends OwnDayDialog {
  static properties = {
    /** What was said before, `{ begins, ends }`. */
    day: { attribute: false },
  };

  render() {
    const { begins, ends } = this.day;
    return this.dialog(
      t('visits.hours'),
      html`
        <p class="hint">${t('visits.hoursAbout')}</p>
        <form class="stack" novalidate @submit=${this.#save}>
          <div class="own-day-times">
            ${this.time('begins', t('visits.beginsAt'), begins)} ${this.time('ends', t('visits.endsAt'), ends)}
          </div>
          <div class="actions">
            <button class="button button-main">${t('visits.save')}</button>
            ${begins || ends
              ? html`<button type="button" class="button" @click=${() => this.#say({})}>${t('visits.asUsual')}</button>`
              : nothing}
            <button type="button" class="button" @click=${this.close}>${t('kernel.cancel')}</button>
          </div>
        </form>
      `,
    );
  }

  #save = (event) => {
    event.preventDefault();
    const { begins, ends } = event.target.elements;
    if (begins.value && ends.value && begins.value >= ends.value) return this.wrong('ends', 'ENDS_FIRST');
    return this.#say({ begins: begins.value || undefined, ends: ends.value || undefined });
  };

  /** Takes back first what stands in the way: the server keeps no day that ends before it begins. */
  #say(said) {
    const at = new Date().toISOString();
    const news = [
      [dayBeginsLate, this.day.begins, said.begins],
      [dayEndsEarly, this.day.ends, said.ends],
    ].filter(([, before, now]) => before !== now);
    const isCrossed = said.begins && this.day.ends && said.begins >= this.day.ends;
    if (isCrossed) news.reverse();
    news.forEach(([mutation, , time]) => enqueue(mutation, { time: time ?? null, at }));
    this.close();
  }
}

customElements.define('hours-dialog', HoursDialog);

/** Opens the dialog over the page, unless it is open. */
export function openVisit(host) {
  open(host, document.createElement('visit-dialog'));
}

/** Opens the dialog of the hours of today, with what was said of them. */
export function openHours(host, day) {
  open(host, Object.assign(document.createElement('hours-dialog'), { day }));
}

function open(host, dialog) {
  const app = host.closest('fadder-app') ?? document.body;
  if (!app.querySelector('visit-dialog, hours-dialog')) app.append(dialog);
}
