import { html, nothing } from 'lit';
import { clock, plusDays } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { look, operation } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import { chips } from './choices.js';
import { nextStart, nowOf } from './session-times.js';
import { dayHeading } from './session-words.js';
import './texts.js';

const sessionTimes = operation(new URL('./sessionTimes.graphql', import.meta.url));

const OTHER = 'other';

/** A choice of a time: those at which all are free first, and one of one's own. Tells `time-chosen` with it. */
class PlanTime extends PageElement {
  static properties = {
    viewer: { attribute: false },
    people: { attribute: false },
    /** Whether the viewer is there, too. */
    self: { type: Boolean },
    minutes: { type: Number },
    /** The time that is chosen, `{ day, begins }`. */
    time: { attribute: false },
    errors: { attribute: false },
    wrong: {},
    times: { state: true },
    isOwn: { state: true },
  };

  #asked;

  willUpdate() {
    const asked = { with: this.people.map(({ id }) => id), self: this.self, minutes: this.minutes };
    if (this.#asked === JSON.stringify(asked)) return;
    this.#asked = JSON.stringify(asked);
    this.#suggest(asked);
  }

  /** Without suggestions one says a time of one's own. */
  async #suggest(asked) {
    const found = await look(sessionTimes, asked).catch(() => undefined);
    if (this.#asked !== JSON.stringify(asked)) return;
    this.times = found?.viewer.sessionTimes ?? [];
    if (this.times.length === 0 && !this.time) this.#own();
  }

  render() {
    // Nothing can be tapped before all is there, so that nothing moves from under the thumb.
    if (!this.times && !this.time) return html`<p class="muted" role="status">${t('supervision.change.looking')}</p>`;
    const times = this.times ?? [];
    const { today } = this.viewer;
    const place = times.findIndex(({ day, begins }) => day === this.time?.day && begins === this.time.begins);
    const chosen = this.isOwn ? OTHER : place < 0 ? undefined : String(place);
    return html`
      ${chips({
        name: 'time',
        legend: t('supervision.plan.when'),
        hint: times.length > 0 ? t('supervision.change.freeForAll') : undefined,
        options: [
          ...times.map(({ day, begins }, at) => ({ value: String(at), label: `${dayHeading(day, today)} ${clock(begins)}` })),
          ...(times.length > 0 ? [{ value: OTHER, label: t('supervision.otherTime') }] : []),
        ],
        chosen,
        choose: (value) => (value === OTHER ? this.#own() : this.#take(times[Number(value)])),
      })}
      ${this.isOwn ? this.#fields() : nothing}
      ${this.wrong ? html`<p class="field-error" role="alert">${this.wrong}</p>` : nothing}
    `;
  }

  #fields() {
    const { today } = this.viewer;
    return html`
      <div class="session-own-time">
        ${labelled({
          id: 'plan-day',
          name: 'day',
          label: t('supervision.plan.day'),
          errors: this.#at('day', 'firstDay', 'weekday'),
          field: (id) => html`<input id=${id} type="date" required min=${today} .value=${this.time?.day ?? ''} @change=${({ target }) => this.#say({ day: target.value })} />`,
        })}
        ${labelled({
          id: 'plan-begins',
          name: 'begins',
          label: t('supervision.plan.begins'),
          errors: this.#at('begins', 'ends'),
          field: (id) => html`<input id=${id} type="time" required .value=${this.time?.begins.slice(0, 5) ?? ''} @change=${({ target }) => this.#say({ begins: target.value })} />`,
        })}
      </div>
    `;
  }

  /** What the server says of a field, which it may call otherwise. */
  #at(name, ...others) {
    return this.errors.filter(({ field }) => [name, ...others].includes(field.at(-1))).map((error) => ({ ...error, field: [name] }));
  }

  #own() {
    this.isOwn = true;
    const begun = nextStart(nowOf(), plusDays(this.viewer.today, 1));
    this.#say(this.time ?? begun);
  }

  #take({ day, begins }) {
    this.isOwn = false;
    this.#say({ day, begins });
  }

  #say(values) {
    this.tell('time-chosen', { ...this.time, ...values });
  }
}

customElements.define('plan-time', PlanTime);
