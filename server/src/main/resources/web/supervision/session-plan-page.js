import { html, nothing } from 'lit';
import { plusDays, weekdayOf } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import '../kernel/later-styles.js';
import { holdsRole } from '../kernel/roles.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { chips, tickBox } from './choices.js';
import './leader-choice.js';
import './people-choice.js';
import { peopleNear } from './people-near.js';
import './plan-time.js';
import './series-preview.js';
import { EVERY_WEEKS } from './series-words.js';
import { LED, formFor, whoAndHow } from './session-draft.js';
import { endOf } from './session-times.js';
import { minutesInWords } from './session-words.js';
import './texts.js';

const sessionPlan = operation(new URL('./sessionPlan.graphql', import.meta.url));
const seriesPlan = operation(new URL('./seriesPlan.graphql', import.meta.url));

const FORMS = ['MENTOR', ...LED];
const PLANNED_LENGTHS = [30, 45, 60, 90, 120];

/** The fields of the form at which the server's word can stand. */
const FIELDS = ['day', 'begins', 'lastDay'];

/**
 * A page on which a session is planned, or a series of them: one question after another, the next once there is an
 * answer. A series is shown day by day before it is saved.
 */
class SessionPlanPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The id of somebody whom it is to be with. */
    withId: {},
    people: { state: true },
    form: { state: true },
    leader: { state: true },
    withMe: { state: true },
    minutes: { state: true },
    /** `{ day, begins }`, once there is one. */
    time: { state: true },
    onSite: { state: true },
    /** How many weeks lie between two; undefined for a session by itself. */
    everyWeeks: { state: true },
    lastDay: { state: true },
    wrong: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  #near = new FetchController(this, async () => {
    const near = await peopleNear(this.withId);
    this.people ??= this.withId ? near.filter(({ id }) => id === this.withId) : near.length === 1 ? near : [];
    return near;
  });

  constructor() {
    super();
    this.minutes = 60;
    this.onSite = true;
    this.withMe = true;
  }

  render() {
    return html`
      <div class="page stack session-form-page">
        <header class="page-head"><h1>${t('supervision.title.plan')}</h1></header>
        ${this.#near.render((near) => this.#shown(near), pageSkeleton)}
      </div>
    `;
  }

  get #form() {
    return this.form ?? formFor(this.people);
  }

  get #errors() {
    return this.failure?.payload?.userErrors ?? [];
  }

  #shown(near) {
    const isAsked = this.people.length > 0;
    return html`
      <form class="stack session-form" novalidate @submit=${this.#save}>
        <people-choice
          .legend=${t('supervision.plan.who')}
          .near=${near}
          .chosen=${this.people}
          .except=${this.viewer.person.id}
          .wrong=${this.wrong === 'people' ? t('supervision.log.nobody') : undefined}
          @people-chosen=${({ detail }) => this.#set({ people: detail, time: undefined })}
        ></people-choice>
        ${isAsked ? html`${this.#what()} ${this.#when()} ${this.#how()} ${this.#repeats()}` : nothing}
        <div role="alert">${this.#problem()}</div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t(this.everyWeeks ? 'supervision.plan.saveSeries' : 'supervision.plan.save')}</button>
          <a class="button" href="#/sessions">${t('kernel.cancel')}</a>
        </div>
      </form>
    `;
  }

  #what() {
    return html`
      ${chips({
        name: 'form',
        legend: t('supervision.plan.form'),
        options: FORMS.map((value) => ({ value, label: tOf('supervision.form', value) })),
        chosen: this.#form,
        choose: (form) => this.#set({ form }),
      })}
      ${LED.includes(this.#form) ? this.#leader() : nothing}
    `;
  }

  #leader() {
    return html`
      <leader-choice
        .viewer=${this.viewer}
        .people=${this.people}
        .chosen=${this.leader}
        @leader-chosen=${({ detail }) => this.#set({ leader: detail })}
      ></leader-choice>
      ${holdsRole(this.viewer, 'MANAGER', 'HR') && (this.leader?.leaderId || this.leader?.outsideId)
        ? tickBox({ name: 'withMe', label: t('supervision.plan.withMe'), checked: this.withMe, choose: (withMe) => this.#set({ withMe, time: undefined }) })
        : nothing}
    `;
  }

  #when() {
    return html`
      ${chips({
        name: 'minutes',
        legend: t('supervision.plan.howLong'),
        options: PLANNED_LENGTHS.map((value) => ({ value, label: minutesInWords(value) })),
        chosen: this.minutes,
        choose: (minutes) => this.#set({ minutes }),
      })}
      <plan-time
        .viewer=${this.viewer}
        .people=${this.people}
        .self=${this.withMe}
        .minutes=${this.minutes}
        .time=${this.time}
        .errors=${this.#errors}
        .wrong=${this.wrong === 'time' ? t('supervision.change.noWhen') : undefined}
        @time-chosen=${({ detail }) => this.#set({ time: detail })}
      ></plan-time>
    `;
  }

  #how() {
    return chips({
      name: 'onSite',
      legend: t('supervision.plan.where'),
      options: [true, false].map((value) => ({ value, label: t(value ? 'supervision.onSite' : 'supervision.remote') })),
      chosen: this.onSite,
      choose: (onSite) => this.#set({ onSite }),
    });
  }

  #repeats() {
    return html`
      ${chips({
        name: 'repeats',
        legend: t('supervision.plan.repeats'),
        options: [undefined, ...EVERY_WEEKS].map((value) => ({ value, label: value ? tOf('supervision.repeat', value) : t('supervision.plan.once') })),
        chosen: this.everyWeeks,
        choose: (everyWeeks) => this.#set({ everyWeeks }),
      })}
      ${this.everyWeeks
        ? html`<series-preview
            .viewer=${this.viewer}
            .input=${this.time?.day && this.time.begins ? this.#series() : undefined}
            .lastDay=${this.lastDay}
            .mayEndLater=${this.#form === 'MENTOR'}
            .latest=${plusDays(this.viewer.today, 365)}
            .errors=${this.#errors}
            @last-day-chosen=${({ detail }) => this.#set({ lastDay: detail })}
          ></series-preview>`
        : nothing}
    `;
  }

  /** What of the draft is another than before; what was found wrong is judged anew. */
  #set(values) {
    Object.assign(this, values);
    this.wrong = this.failure = undefined;
  }

  /** What is wrong with the whole: what stands at no field. */
  #problem() {
    if (!this.failure) return nothing;
    const isAtField = this.#errors.some(({ field }) => FIELDS.includes(field.at(-1)));
    return isAtField ? nothing : html`<p class="message message-danger">${errorText(this.failure)}</p>`;
  }

  get #who() {
    const draft = { ...this.leader, form: this.#form, people: this.people, onSite: this.onSite, withMe: this.withMe };
    return whoAndHow(draft, this.viewer);
  }

  get #span() {
    return { begins: this.time.begins, ends: endOf(this.time.begins, this.minutes) };
  }

  #series() {
    const { day } = this.time;
    const rule = { weekday: weekdayOf(day), everyWeeks: this.everyWeeks, firstDay: day, lastDay: this.lastDay || null };
    return { ...this.#who, ...this.#span, ...rule };
  }

  #save = async (event) => {
    event.preventDefault();
    const isReady = event.target.checkValidity();
    if (this.people.length === 0) return this.#miss('people', 'people-choice input');
    if (!isReady) return undefined;
    if (!this.time?.day || !this.time.begins) return this.#miss('time', 'plan-time input');
    this.busy = true;
    this.failure = undefined;
    try {
      this.tell('notice', { text: await this.#send() });
      location.replace('#/sessions');
    } catch (failure) {
      this.failure = failure;
      await this.updateComplete;
      if (!focusOnWrong(this)) this.querySelector('.message-danger')?.scrollIntoView({ block: 'center' });
    }
    this.busy = false;
    return undefined;
  };

  /** Sends what was planned, and returns what is said of it. */
  async #send() {
    if (this.everyWeeks) {
      await mutate(seriesPlan, this.#series());
      return t('supervision.plan.savedSeries');
    }
    await mutate(sessionPlan, { ...this.#who, day: this.time.day, ...this.#span });
    return t('supervision.plan.saved');
  }

  async #miss(what, field) {
    this.wrong = what;
    await this.updateComplete;
    this.querySelector(field)?.focus();
  }
}

customElements.define('session-plan-page', SessionPlanPage);

export const page = ({ viewer, search }) =>
  html`<session-plan-page .viewer=${viewer} .withId=${search.get('with')}></session-plan-page>`;
