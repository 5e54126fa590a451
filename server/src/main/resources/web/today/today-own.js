import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayInWords, instantInWords, isoDayOf } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { slot } from '../kernel/slots.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import '../onboarding/plan-step.js';
import { keyOf } from './agenda.js';

const stepNudge = operation(new URL('./stepNudge.graphql', import.meta.url));

/** An element with a newcomer's own introduction: what comes first, this week, and what they wait for. */
class TodayOwn extends PageElement {
  static properties = {
    parts: { attribute: false },
    agenda: { attribute: false },
    viewer: { attribute: false },
    busy: { state: true },
  };

  render() {
    const { first, week, whenever, awaited } = this.parts;
    // What waits for no day comes first where nothing else does: nobody is told to relax above what is open.
    const comesFirst = first.length === 0 && whenever.length > 0;
    return html`
      <section class="card today-first" aria-labelledby="today-first">
        ${comesFirst ? this.#first(whenever, 'today.whenever') : first.length > 0 ? this.#first(first) : this.#done()}
        <a class="today-all" href="#/introduction">${t('today.whole')} ${icon('forward')}</a>
      </section>
      ${slot('today-next', { viewer: this.viewer, agenda: this.agenda })}
      ${week.length === 0
        ? nothing
        : html`<section class="card" aria-labelledby="today-week">
            <h2 id="today-week">${t('today.week')}</h2>
            ${this.#steps(week)}
          </section>`}
      ${whenever.length === 0 || comesFirst ? nothing : this.#whenever(whenever)}
      ${awaited.length === 0 ? nothing : this.#awaited(awaited)}
    `;
  }

  #first(items, words = items.some(({ time }) => time !== 'LATER') ? 'today.first' : 'today.next') {
    return html`
      <h2 id="today-first">${t(words)}</h2>
      ${this.#steps(items)}
    `;
  }

  /** Says that nothing is left to do for now, or before the first day. */
  #done() {
    const { employment } = this.viewer.person;
    const isAhead = employment && employment.firstDay > this.viewer.today;
    return html`<h2 id="today-first">${t(isAhead ? 'today.doneAhead' : 'today.ownDone')}</h2>`;
  }

  /** Draws what had passed when the newcomer was added: it has no day of theirs. */
  #whenever(items) {
    return html`
      <section class="card" aria-labelledby="today-whenever">
        <h2 id="today-whenever">${t('today.whenever')}</h2>
        ${this.#steps(items)}
      </section>
    `;
  }

  #steps(items) {
    return html`
      <ul class="today-steps">
        ${repeat(
          items,
          keyOf,
          ({ object }) => html`
            <li><plan-step .step=${object} .viewer=${this.viewer} .people=${[this.viewer.person]}></plan-step></li>
          `,
        )}
      </ul>
    `;
  }

  /** Draws what the newcomer waits for: what should have come by now, and behind a line what comes by itself. */
  #awaited(items) {
    const due = items.filter(({ object }) => this.#isDue(object));
    const later = items.filter((item) => !due.includes(item));
    return html`
      <section class="card" aria-labelledby="today-awaited">
        <h2 id="today-awaited">${t('today.awaited')}</h2>
        ${due.length > 0 ? this.#lines(due) : nothing}
        ${later.length > 0
          ? html`<details class="today-later">
              <summary>${t('today.awaitedLater', { count: later.length })}</summary>
              ${this.#lines(later)}
            </details>`
          : nothing}
      </section>
    `;
  }

  #lines(items) {
    return html`
      <ul class="today-lines">
        ${repeat(
          items,
          keyOf,
          ({ object }) => html`
            <li>
              <div>
                <span class="today-line-title" lang="sv">${object.title}</span>
                <span class="muted small">${this.#forWhat(object)}. ${this.#nudged(object)}</span>
              </div>
              ${this.#isDue(object) && this.#nudged(object) === nothing ? this.#nudge(object) : nothing}
            </li>
          `,
        )}
      </ul>
    `;
  }

  /** Whether somebody may be reminded: an answer is awaited, or the day has come. Before that nobody has forgotten it. */
  #isDue({ creditAskedAt, awaitingSignature, due }) {
    return creditAskedAt || awaitingSignature || due <= this.viewer.today;
  }

  /** Says when somebody was reminded today. */
  #nudged({ nudgedAt }) {
    const { today } = this.viewer;
    if (!nudgedAt || isoDayOf(nudgedAt) !== today) return nothing;
    return html`<span>${t('today.nudged', { when: instantInWords(nudgedAt, today) })}</span>`;
  }

  /** Draws the way to remind whoever it waits for, which there is once a day. */
  #nudge({ id: stepId, title: step }) {
    return html`
      <button
        class="button"
        aria-label=${t('today.nudgeAbout', { step })}
        ?disabled=${this.busy}
        @click=${(event) => this.#remind(event, stepId)}
      >
        ${t('today.nudge')}
      </button>
    `;
  }

  async #remind({ currentTarget }, stepId) {
    const row = currentTarget.closest('li');
    this.busy = true;
    try {
      await mutate(stepNudge, { stepId });
      this.tell('notice', { text: t('today.nudgedNow') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    this.tell('agenda-changed');
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  }

  /** What is waited for, and from whom: to be done, signed, or answered. */
  #forWhat({ creditAskedAt, awaitingSignature, signOffRole, responsible, responsibleRole, due }) {
    if (creditAskedAt) return t('today.awaits.credit');
    if (awaitingSignature) return t('today.awaits.signature', { who: tOf('templates.roleShort', signOffRole) });
    const role = tOf('templates.roleShort', responsibleRole);
    const who = responsible ? `${responsible.name} (${role})` : role[0].toUpperCase() + role.slice(1);
    return t('today.awaits.doing', { who, day: dayInWords(due, this.viewer.today) });
  }
}

customElements.define('today-own', TodayOwn);
