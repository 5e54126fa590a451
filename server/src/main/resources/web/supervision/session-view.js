import { html, nothing } from 'lit';
import { avatar } from '../kernel/avatar.js';
import { longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { areLoaded, loadSlots, slot } from '../kernel/slots.js';
import { t } from '../kernel/texts.js';
import { TitleController } from '../kernel/title.js';
import '../people/person.js';
import './case-review.js';
import './session-attendance.js';
import './session-change.js';
import './session-series.js';
import { Saying } from './saying.js';
import { isOver, nowOf } from './session-times.js';
import { placeOf, span, stateOf, titleOf } from './session-words.js';
import './texts.js';

const session = operation(new URL('./session.graphql', import.meta.url));

/** From here on there is room for a pane beside the list; the style sheets say the same. */
const WIDE = matchMedia('(min-width: 68.75rem)');

/**
 * One session: what it is, when and with whom, how it stands with the one thing to do about it, and the parts of other
 * rooms. Tells `session-close`, and `session-changed` when the lists show something else than before.
 */
class SessionView extends PageElement {
  static properties = {
    viewer: { attribute: false },
    sessionId: {},
    /** Whether it was opened to be moved. */
    toMove: { type: Boolean },
    stamp: { type: Number },
    /** What is being changed about it: `move`, `callOff` or `members`. */
    changing: { state: true },
  };

  #saying = new Saying(this);
  #session = new FetchController(this, async () => {
    const [{ node }] = await Promise.all([query(session, { id: this.sessionId }), loadSlots(['session'], this.viewer)]);
    this.#saying.settle();
    return node?.form ? node : null;
  });

  #title = new TitleController(this, () => this.#session.value && titleOf(this.#session.value, this.viewer));
  #isFocused = false;

  connectedCallback() {
    super.connectedCallback();
    WIDE.addEventListener('change', this.#redraw);
    if (this.toMove) this.changing = 'move';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    WIDE.removeEventListener('change', this.#redraw);
  }

  #redraw = () => this.requestUpdate();

  updated(changed) {
    if (changed.get('stamp') !== undefined) this.#session.run();
    if (this.#isFocused || this.#session.value === undefined) return;
    this.#isFocused = true;
    this.querySelector('.session-heading')?.focus({ preventScroll: true });
  }

  render() {
    return html`
      <article class="stack" aria-labelledby="session-heading" @keydown=${onEscape(() => this.#escape())}>
        <button type="button" class="back-link session-back" @click=${() => this.tell('session-close')}>
          ${icon('back')} ${t('supervision.title.sessions')}
        </button>
        <button type="button" class="icon-button session-close" aria-label=${t('kernel.close')} @click=${() => this.tell('session-close')}>
          ${icon('close')}
        </button>
        ${this.#session.render((found) => (found ? this.#found(found) : this.#missing()), pageSkeleton)}
      </article>
    `;
  }

  /** The heading: that of the page on a phone, and within the page beside its list. */
  #heading(words) {
    return WIDE.matches
      ? html`<h2 class="session-heading" id="session-heading" tabindex="-1">${words}</h2>`
      : html`<h1 class="session-heading" id="session-heading" tabindex="-1">${words}</h1>`;
  }

  #missing() {
    return html`${this.#heading(t('supervision.notHere'))}
      <p class="muted">${t('supervision.notHereAbout')}</p>`;
  }

  #found(found) {
    const { viewer } = this;
    const { day, state, moved } = found;
    return html`
      <header class="session-head">
        ${this.#heading(titleOf(found, viewer))}
        <p class="session-when">${icon('clock')} <span>${longDay(day, viewer.today)}, ${span(found)}</span></p>
        <p class="session-meta">${placeOf(found)} ${moved && state === 'PLANNED' ? html`<span class="chip chip-now">${t('supervision.moved')}</span>` : nothing}</p>
      </header>
      ${this.#state(found)}
      <case-review .session=${found} .viewer=${viewer}></case-review>
      ${this.#people(found)}
      <session-series .sessionId=${found.id} .viewer=${viewer}></session-series>
      ${areLoaded(['session'], viewer) ? slot('session', { viewer, session: found }) : nothing}
    `;
  }

  /** How it stands, in a sentence, and what there is to do about it: one thing stands out. */
  #state(found) {
    const said = this.#saying.said(found);
    if (this.changing && this.changing !== 'members' && found.canMove) {
      return html`<session-change
        .session=${found}
        .viewer=${this.viewer}
        .kind=${this.changing}
        @change-left=${this.#leave}
        @session-changed=${this.#leave}
      ></session-change>`;
    }
    const sentence = said === undefined ? stateOf(found, this.viewer.today, nowOf()) : t(said ? 'supervision.saidHeld' : 'supervision.saidNotHeld');
    return html`
      <div class="session-state stack">
        <p role="status">${sentence}</p>
        ${this.#busy(found)} ${said === undefined ? this.#ways(found) : nothing}
      </div>
    `;
  }

  /** Who is busy with something else then, which keeps nobody from meeting. */
  #busy({ state, members }) {
    const names = members.filter(({ busy, person }) => busy && person && person.id !== this.viewer.person.id).map(({ person }) => person.name);
    if (state !== 'PLANNED' || names.length === 0) return nothing;
    return html`<p class="muted small">${t('supervision.busy', { names: names.join(', ') })}</p>`;
  }

  #ways(found) {
    const { canLog, canMove } = found;
    if (canLog && isOver(found, nowOf())) {
      return html`
        <div class="session-answers">
          <button class="button button-main" @click=${() => this.#saying.say(found, true)}>${t('supervision.yes')}</button>
          <button class="button" @click=${() => this.#saying.say(found, false)}>${t('supervision.no')}</button>
          ${canMove ? this.#way('move') : nothing}
        </div>
      `;
    }
    if (!canMove) return nothing;
    return html`<div class="session-answers">${this.#way('move')} ${this.#way('callOff')}</div>`;
  }

  #way(kind) {
    const words = t(kind === 'move' ? 'supervision.move' : 'supervision.callOff');
    return html`<button class="button" data-way=${kind} @click=${() => (this.changing = kind)}>${words}</button>`;
  }

  #people(found) {
    const { outside, members, state, viewerStanding, canLog } = found;
    const known = members.filter(({ person }) => person);
    const unknown = members.length - known.length;
    return html`
      <section class="card" aria-labelledby="session-people">
        <h2 id="session-people">${t('supervision.people')}</h2>
        <ul class="session-people">
          ${outside
            ? html`<li class="session-outside">${avatar({ initials: initialsOf(outside.name) })} <span><strong>${outside.name}</strong> <span class="muted small">${outside.firm ?? t('supervision.outside.short')}</span></span></li>`
            : nothing}
          ${known.map(({ person, leads, attended }) => html`<li>${this.#person(person, leads, attended, state)}</li>`)}
        </ul>
        ${unknown > 0 ? html`<p class="muted small">${t('supervision.othersToo', { count: unknown })}</p>` : nothing}
        ${found.canChangeMembers ? this.#members(found) : nothing}
        ${state === 'HELD' && viewerStanding === 'PARTICIPANT' && !canLog
          ? html`<session-attendance .session=${found} .viewer=${this.viewer}></session-attendance>`
          : nothing}
      </section>
    `;
  }

  #members(found) {
    if (this.changing !== 'members') {
      return html`<button type="button" class="button" data-way="members" @click=${this.#openMembers}>${t('supervision.members.change')}</button>`;
    }
    return html`<session-members
      .session=${found}
      .viewer=${this.viewer}
      @change-left=${this.#leave}
      @session-changed=${this.#leave}
    ></session-members>`;
  }

  /** Few change who takes part, and the form comes with the choice of people. */
  #openMembers = async () => {
    await import('./session-members.js');
    this.changing = 'members';
  };

  #person(person, leads, attended, state) {
    const about = [
      ...(leads ? [t('supervision.leads')] : []),
      ...(state === 'HELD' && attended !== null ? [t(attended ? 'supervision.wasThere' : 'supervision.wasNotThere')] : []),
    ].join(' · ');
    return html`<fadder-person .person=${person} .about=${about}></fadder-person>`;
  }

  /** The focus returns to the button that opened the form, or to the heading where it is gone. */
  #leave = async () => {
    const kind = this.changing;
    this.changing = undefined;
    await this.updateComplete;
    (this.querySelector(`[data-way="${kind}"]`) ?? this.querySelector('.session-heading'))?.focus();
  };

  #escape() {
    if (this.changing) this.#leave();
    else this.tell('session-close');
  }
}

/** The letters of somebody from outside, who has none of the server's: of the first and the last name. */
function initialsOf(name) {
  const words = name.split(/\s+/);
  return [...new Set([words[0], words.at(-1)])].map((word) => word.charAt(0)).join('');
}

customElements.define('session-view', SessionView);
