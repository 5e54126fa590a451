import { html, nothing } from 'lit';
import { dayInWords, daysFrom, longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { progressArc } from '../kernel/progress.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { slot } from '../kernel/slots.js';
import { Subscription } from '../kernel/subscription.js';
import { t } from '../kernel/texts.js';
import { Ticking } from '../onboarding/ticking.js';
import { arranged, isEmpty, sessionsOf } from './agenda.js';
import './today-answers.js';
import './today-needs.js';
import './today-others.js';
import './today-own.js';

const agenda = operation(new URL('./agenda.graphql', import.meta.url));
const unseenSee = operation(new URL('./unseenSee.graphql', import.meta.url));
const agendaChanged = operation(new URL('./agendaChanged.graphql', import.meta.url));

/**
 * A page with the viewer's day, over all their roles: what they do first, what waits for their answer, whom they are
 * to see to, and what they wait for. Rooms put cards of their own into it.
 */
class TodayPage extends PageElement {
  static properties = { viewer: { attribute: false } };

  #ticking = new Ticking(this);
  #agenda = new FetchController(this, async () => this.#taken((await query(agenda)).viewer));

  #subscription = new Subscription(
    this,
    agendaChanged,
    () => this.#agenda.value && {},
    ({ agendaChanged }) => this.#agenda.take(this.#taken(agendaChanged)),
  );

  /** Takes a newer agenda. What the viewer has just ticked is no longer on it, but stays where the thumb is. */
  #taken({ agenda, breakPlan, breakDay, unseen, person }) {
    if (unseen > 0) this.#see();
    const ids = new Set(agenda.items.map(({ kind, object }) => `${kind} ${object?.id}`));
    const ticked = (this.#agenda?.value?.items ?? [])
      .filter(({ kind, object }) => ['STEP', 'WHENEVER'].includes(kind) && object && !ids.has(`${kind} ${object.id}`))
      .map((item) => ({ ...item, object: this.#ticking.shown(item.object) }))
      .filter(({ object }) => object.doneAt && !object.awaitingSignature);
    this.#ticking.settle();
    return {
      ...agenda,
      breakPlan,
      breakDay,
      progress: person.plan?.progress,
      items: [...agenda.items, ...ticked].sort(inTurn),
    };
  }

  /** Says that what has reached the viewer is before them. Whatever fails here is said again with the next agenda. */
  #see() {
    if (document.visibilityState === 'visible') mutate(unseenSee, {}).catch(() => {});
  }

  render() {
    const [firstName] = this.viewer.person.name.split(' ');
    return html`
      <div class="page today" @step-changed=${() => this.#agenda.run()} @agenda-changed=${() => this.#agenda.run()}>
        <header class="page-head">
          <p class="today-date muted">${longDay(this.viewer.today, this.viewer.today)}</p>
          <h1>${t('today.greeting', { name: firstName })}</h1>
          ${this.#when()} ${this.#arc(this.#agenda.value?.progress)}
        </header>
        ${this.#agenda.render((value) => this.#found(value), listSkeleton)}
      </div>
    `;
  }

  /** Draws where in time a newcomer stands: which week it is, or that it has not begun. */
  #when() {
    const { person, today } = this.viewer;
    if (!person.plan || !person.employment) return nothing;
    const { firstDay, unit } = person.employment;
    const days = daysFrom(firstDay, today);
    const values = { unit: unit.name, week: Math.floor(days / 7) + 1, day: dayInWords(firstDay, today) };
    const key = days < 0 ? 'onboarding.startsAt' : days === 0 ? 'onboarding.firstDayAt' : 'onboarding.weekAt';
    return html`<p class="lead muted">${t(key, values)}</p>`;
  }

  /** Draws how far the introduction has come, once it has begun and there is something to count. */
  #arc(progress) {
    const { person, today } = this.viewer;
    if (!progress?.required || person.employment?.firstDay > today) return nothing;
    const { done, required: all } = progress;
    return html`<a class="today-arc" href="#/introduction">
      ${progressArc(progress)} <span>${t('today.progress', { done, all })}</span>
    </a>`;
  }

  #found(value) {
    const items = value.items.map((item) =>
      ['STEP', 'WHENEVER'].includes(item.kind) && item.object ? { ...item, object: this.#ticking.shown(item.object) } : item,
    );
    const parts = arranged({ items }, this.viewer);
    const context = { viewer: this.viewer, agenda: value };
    const count = (kind) => value.counts.find((one) => one.kind === kind);
    return html`
      <div class="today-columns">
        <div class="today-main stack">
          ${slot('today-first', context)}
          <today-answers .items=${parts.answers} .viewer=${this.viewer}></today-answers>
          ${this.#isNewcomer()
            ? html`<today-own .parts=${parts} .viewer=${this.viewer} .agenda=${value}></today-own>`
            : [isEmpty(parts) ? this.#nothing() : nothing, slot('today-next', context)]}
          <today-needs .groups=${parts.needs} .counts=${value.counts} .viewer=${this.viewer}></today-needs>
          ${slot('today-plans', context)}
          <today-others
            .groups=${parts.others}
            .viewer=${this.viewer}
            .sessions=${sessionsOf(value)}
            .more=${count('STEP')?.more}
          ></today-others>
        </div>
        <div class="today-side stack">${slot('today', context)}</div>
      </div>
    `;
  }

  #isNewcomer() {
    return Boolean(this.viewer.person.plan);
  }

  #nothing() {
    return html`<p class="card today-nothing">${icon('check')} <span>${t('today.nothing')}</span></p>`;
  }
}

const TIMES = ['LATE', 'TODAY', 'WEEK', 'LATER', 'WAITING'];

function inTurn(a, b) {
  return (
    TIMES.indexOf(a.time) - TIMES.indexOf(b.time) ||
    (a.date ?? '').localeCompare(b.date ?? '') ||
    (a.object?.id ?? '').localeCompare(b.object?.id ?? '')
  );
}

customElements.define('today-page', TodayPage);

export const page = ({ viewer }) => html`<today-page .viewer=${viewer}></today-page>`;
