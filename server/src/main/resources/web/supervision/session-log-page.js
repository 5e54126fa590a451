import { html, nothing } from 'lit';
import { plusDays } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { labelled } from '../kernel/fields.js';
import { operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { enqueue } from '../kernel/outbox.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { t, tOf } from '../kernel/texts.js';
import { chips } from './choices.js';
import './leader-choice.js';
import './people-choice.js';
import { peopleNear } from './people-near.js';
import { LED, formFor, whoAndHow } from './session-draft.js';
import { LENGTHS, nowOf, spanUntil } from './session-times.js';
import { minutesInWords } from './session-words.js';
import './texts.js';

const sessionLog = operation(new URL('./sessionLog.graphql', import.meta.url));

const FORMS = ['MENTOR', ...LED];

/** How far back a session may be logged, in days. */
const FURTHEST_BACK = 30;

/** The length that was chosen last on this device, which suggests itself. */
const LENGTH = 'session-length';

/**
 * A page on which a session is noted that was not planned: with whom, how long, and that is all that must be said. It
 * waits on the device while there is no contact, and its time is that of the tap.
 */
class SessionLogPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The id of somebody with whom it was. */
    withId: {},
    people: { state: true },
    minutes: { state: true },
    form: { state: true },
    onSite: { state: true },
    leader: { state: true },
    /** The day and the time at which it began, once somebody has said another than just now. */
    then: { state: true },
    isWrong: { state: true },
  };

  #near = new FetchController(this, async () => {
    const near = await peopleNear(this.withId);
    this.people ??= this.withId ? near.filter(({ id }) => id === this.withId) : near.length === 1 ? near : [];
    return near;
  });

  constructor() {
    super();
    this.minutes = Number(localStorage.getItem(LENGTH)) || 30;
    this.onSite = true;
  }

  render() {
    return html`
      <div class="page stack session-form-page">
        <header class="page-head">
          <h1>${t('supervision.title.log')}</h1>
          <p class="lead muted">${t('supervision.log.about')}</p>
        </header>
        ${this.#near.render((near) => this.#shown(near), pageSkeleton)}
      </div>
    `;
  }

  get #form() {
    return this.form ?? formFor(this.people);
  }

  #shown(near) {
    return html`
      <form class="stack session-form" novalidate @submit=${this.#save}>
        <people-choice
          .legend=${t('supervision.log.who')}
          .near=${near}
          .chosen=${this.people}
          .except=${this.viewer.person.id}
          .wrong=${this.isWrong ? t('supervision.log.nobody') : undefined}
          @people-chosen=${this.#choose}
        ></people-choice>
        ${chips({
          name: 'minutes',
          legend: t('supervision.log.howLong'),
          options: [...new Set([...LENGTHS, this.minutes])].sort((a, b) => a - b).map((value) => ({ value, label: minutesInWords(value) })),
          chosen: this.minutes,
          choose: (minutes) => (this.minutes = minutes),
        })}
        <details class="session-more">
          <summary>
            ${icon('chevron')}
            <span>${t('supervision.log.more')} <span class="muted small">${this.#moreInShort()}</span></span>
          </summary>
          <div class="stack">${this.#more()}</div>
        </details>
        <div class="actions">
          <button class="button button-main">${t('supervision.log.save')}</button>
          <a class="button" href="#/sessions">${t('kernel.cancel')}</a>
        </div>
      </form>
    `;
  }

  #moreInShort() {
    const when = this.then ? this.then.day : t('supervision.log.justNow');
    return `${tOf('supervision.form', this.#form)} · ${when}`;
  }

  #more() {
    const { day, time } = nowOf();
    const { begins } = spanUntil({ day, time }, this.minutes);
    const then = this.then ?? { day, begins };
    return html`
      ${chips({
        name: 'form',
        legend: t('supervision.plan.form'),
        options: FORMS.map((value) => ({ value, label: tOf('supervision.form', value) })),
        chosen: this.#form,
        choose: (form) => (this.form = form),
      })}
      ${LED.includes(this.#form)
        ? html`<leader-choice
            .viewer=${this.viewer}
            .people=${this.people}
            .chosen=${this.leader}
            @leader-chosen=${({ detail }) => (this.leader = detail)}
          ></leader-choice>`
        : nothing}
      ${chips({
        name: 'onSite',
        legend: t('supervision.plan.where'),
        options: [true, false].map((value) => ({ value, label: t(value ? 'supervision.onSite' : 'supervision.remote') })),
        chosen: this.onSite,
        choose: (onSite) => (this.onSite = onSite),
      })}
      <div class="session-when">
        ${labelled({
          id: 'log-day',
          name: 'day',
          label: t('supervision.plan.day'),
          errors: [],
          field: (id) => html`<input
            id=${id}
            type="date"
            required
            min=${plusDays(day, -FURTHEST_BACK)}
            max=${day}
            .value=${then.day}
            @change=${({ target }) => (this.then = { ...then, day: target.value })}
          />`,
        })}
        ${labelled({
          id: 'log-begins',
          name: 'begins',
          label: t('supervision.plan.begins'),
          errors: [],
          field: (id) => html`<input
            id=${id}
            type="time"
            required
            .value=${then.begins}
            @change=${({ target }) => (this.then = { ...then, begins: target.value })}
          />`,
        })}
      </div>
    `;
  }

  #choose = ({ detail }) => {
    this.people = detail;
    this.isWrong = false;
  };

  #save = async (event) => {
    event.preventDefault();
    if (!event.target.checkValidity()) return;
    this.isWrong = this.people.length === 0;
    if (this.isWrong) {
      await this.updateComplete;
      this.querySelector('people-choice input')?.focus();
      return;
    }
    localStorage.setItem(LENGTH, this.minutes);
    const draft = { ...this.leader, form: this.#form, people: this.people, onSite: this.onSite };
    const input = { ...whoAndHow(draft, this.viewer), minutes: this.minutes, ...this.then, at: new Date().toISOString() };
    enqueue(sessionLog, input, { names: this.people.map(({ name }) => name) });
    this.tell('notice', { text: t('supervision.log.saved') });
    location.replace('#/sessions');
  };
}

customElements.define('session-log-page', SessionLogPage);

export const page = ({ viewer, search }) =>
  html`<session-log-page .viewer=${viewer} .withId=${search.get('with')}></session-log-page>`;
