import { html, nothing } from 'lit';
import { clock } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { enqueue } from '../kernel/outbox.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { chips } from './choices.js';
import { endOf } from './session-times.js';
import { dayHeading, timeError } from './session-words.js';
import './texts.js';

const sessionMove = operation(new URL('./sessionMove.graphql', import.meta.url));
const sessionCallOff = operation(new URL('./sessionCallOff.graphql', import.meta.url));
const sessionTimes = operation(new URL('./sessionTimes.graphql', import.meta.url));

const REASONS = ['HINDERED', 'URGENT_CASE', 'CONFLICT'];

/** What stands beside the times that are offered: one of one's own, or none. */
const OTHER = 'other';
const NONE = 'none';

/**
 * A form that moves a session, or calls it off and asks for a new time in the same step. Tells `session-changed` once it
 * is done, and `change-left`.
 */
class SessionChange extends PageElement {
  static properties = {
    session: { attribute: false },
    viewer: { attribute: false },
    /** `move` or `callOff`. */
    kind: {},
    reason: { state: true },
    /** Which time is chosen: the place of an offered one, `other` or `none`. */
    when: { state: true },
    isWrong: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  #times = new FetchController(this, async () => {
    const { session, viewer } = this;
    const ids = session.members.map(({ person }) => person?.id).filter(Boolean);
    const self = ids.includes(viewer.person.id);
    const others = ids.filter((id) => id !== viewer.person.id);
    if (others.length === 0 && !self) return [];
    return (await query(sessionTimes, { with: others, self, minutes: session.minutes })).viewer.sessionTimes;
  });

  get #isCallOff() {
    return this.kind === 'callOff';
  }

  firstUpdated() {
    this.querySelector('.session-heading-small').focus();
  }

  render() {
    // Without contact nobody suggests a time, and one says a time of one's own.
    const times = this.#times.value ?? (this.#times.failure ? [] : undefined);
    const words = this.#isCallOff ? 'supervision.change.callOffTitle' : 'supervision.change.moveTitle';
    return html`
      <form class="stack session-change" novalidate @submit=${this.#submit} @change=${() => (this.isWrong = false)}>
        <p class="session-heading-small" tabindex="-1">${t(words)}</p>
        ${this.#isCallOff ? this.#reasons() : nothing} ${this.#whens(times)} ${this.when === OTHER ? this.#own() : nothing}
        <div role="alert">${this.#problem()}</div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${this.#save()}</button>
          <button type="button" class="button" @click=${() => this.tell('change-left')}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #save() {
    if (!this.#isCallOff) return t('supervision.move');
    return t(this.when === NONE ? 'supervision.callOff' : 'supervision.change.callOffAndMove');
  }

  #reasons() {
    return chips({
      name: 'reason',
      legend: t('supervision.change.why'),
      options: REASONS.map((value) => ({ value, label: tOf('supervision.reason', value) })),
      chosen: this.reason,
      choose: (reason) => (this.reason = reason),
    });
  }

  /** Nothing can be tapped before all is there, so that nothing moves from under the thumb. */
  #whens(times) {
    const { today } = this.viewer;
    if (!times) return html`<p class="muted" role="status">${t('supervision.change.looking')}</p>`;
    const offered = times.map(({ day, begins }, place) => ({ value: String(place), label: `${dayHeading(day, today)} ${clock(begins)}` }));
    return chips({
      name: 'when',
      legend: t('supervision.change.newTime'),
      hint: offered.length > 0 ? t('supervision.change.freeForAll') : undefined,
      options: [
        ...offered,
        { value: OTHER, label: t('supervision.otherTime') },
        ...(this.#isCallOff ? [{ value: NONE, label: t('supervision.change.noTime') }] : []),
      ],
      chosen: this.when,
      choose: (when) => (this.when = when),
    });
  }

  #own() {
    const { day, begins, ends } = this.session;
    const { today } = this.viewer;
    const errors = (this.failure?.payload?.userErrors ?? []).map((error) => ({ ...error, field: [error.field.at(-1)] }));
    const field = (name, label, type, value, min) =>
      labelled({
        id: `change-${name}`,
        name,
        label: t(label),
        errors,
        words: timeError,
        field: (id) => html`<input id=${id} name=${name} type=${type} required min=${min ?? nothing} value=${value} />`,
      });
    return html`
      <div class="session-own-time">
        ${field('day', 'supervision.plan.day', 'date', day < today ? today : day, today)}
        ${field('begins', 'supervision.plan.begins', 'time', begins.slice(0, 5))}
        ${field('ends', 'supervision.plan.ends', 'time', ends.slice(0, 5))}
      </div>
    `;
  }

  /** What is wrong with the whole: what was not chosen, or what the server says of no field that is shown. */
  #problem() {
    if (this.isWrong) return html`<p class="field-error">${t(this.isWrong)}</p>`;
    if (!this.failure) return nothing;
    const field = this.failure.payload?.userErrors[0]?.field.at(-1);
    const isAtField = this.when === OTHER && ['day', 'begins', 'ends'].includes(field);
    return isAtField ? nothing : html`<p class="message message-danger">${errorText(this.failure)}</p>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    const form = event.target;
    this.failure = undefined;
    if (this.#isCallOff && !this.reason) return this.#say('supervision.change.noReason', 'reason');
    if (this.when === undefined) return this.#say('supervision.change.noWhen', 'when');
    if (!form.checkValidity()) return undefined;
    if (this.when === NONE) return this.#callOffForGood();
    return this.#send(this.#chosen(form));
  };

  async #say(words, name) {
    this.isWrong = words;
    await this.updateComplete;
    this.querySelector(`[name=${name}]`)?.focus();
  }

  #chosen(form) {
    if (this.when !== OTHER) {
      const { day, begins } = this.#times.value[Number(this.when)];
      return { day, begins, ends: endOf(begins, this.session.minutes) };
    }
    const { day, begins, ends } = form.elements;
    return { day: day.value, begins: begins.value, ends: ends.value };
  }

  /** It is said now or when there is contact, with the time of the tap. */
  #callOffForGood() {
    const { id: sessionId, revision } = this.session;
    enqueue(sessionCallOff, { sessionId, reason: this.reason, instead: null, revision, at: new Date().toISOString() });
    this.tell('notice', { text: t('supervision.change.calledOff') });
    this.tell('change-left');
  }

  async #send(time) {
    const { id: sessionId, revision } = this.session;
    this.busy = true;
    try {
      if (this.#isCallOff) await mutate(sessionCallOff, { sessionId, reason: this.reason, instead: time, revision });
      else await mutate(sessionMove, { sessionId, ...time, revision });
      this.tell('notice', { text: t('supervision.change.moved') });
      this.tell('session-changed');
    } catch (failure) {
      this.failure = failure;
      await this.updateComplete;
      focusOnWrong(this);
    }
    this.busy = false;
  }
}

customElements.define('session-change', SessionChange);
