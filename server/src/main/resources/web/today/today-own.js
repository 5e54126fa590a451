import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import '../onboarding/plan-step.js';
import { keyOf } from './agenda.js';

/** An element with a newcomer's own introduction: what comes first, this week, and what they wait for. */
class TodayOwn extends PageElement {
  static properties = {
    parts: { attribute: false },
    viewer: { attribute: false },
  };

  render() {
    const { first, week, awaited } = this.parts;
    return html`
      <section class="card today-first" aria-labelledby="today-first">
        ${first.length === 0 ? this.#done() : this.#first(first)}
        <a class="today-all" href="#/introduction">${t('today.whole')} ${icon('forward')}</a>
      </section>
      ${week.length === 0
        ? nothing
        : html`<section class="card" aria-labelledby="today-week">
            <h2 id="today-week">${t('today.week')}</h2>
            ${this.#steps(week)}
          </section>`}
      ${awaited.length === 0 ? nothing : this.#awaited(awaited)}
    `;
  }

  #first(items) {
    const isNow = items.some(({ time }) => time !== 'LATER');
    return html`
      <h2 id="today-first">${t(isNow ? 'today.first' : 'today.next')}</h2>
      ${this.#steps(items)}
    `;
  }

  /** Says that nothing is left to do for now; to whoever has not begun, when they do. */
  #done() {
    const { employment } = this.viewer.person;
    const isAhead = employment && employment.firstDay > this.viewer.today;
    if (!isAhead) return html`<h2 id="today-first">${t('today.ownDone')}</h2>`;
    return html`
      <h2 id="today-first">${t('today.firstDay', { day: dayInWords(employment.firstDay, this.viewer.today) })}</h2>
      <p>${t('today.firstDayAbout', { unit: employment.unit.name })}</p>
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

  #awaited(items) {
    return html`
      <section class="card" aria-labelledby="today-awaited">
        <h2 id="today-awaited">${t('today.awaited')}</h2>
        <ul class="today-lines">
          ${items.map(
            ({ object }) => html`
              <li>
                <span class="today-line-title" lang="sv">${object.title}</span>
                <span class="muted small">${this.#forWhat(object)}</span>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  /** What is waited for, and from whom: to be done, signed, or answered. */
  #forWhat({ creditAskedAt, awaitingSignature, signOffRole, responsible, responsibleRole, due }) {
    if (creditAskedAt) return t('today.awaits.credit');
    if (awaitingSignature) return t('today.awaits.signature', { who: tOf('templates.roleShort', signOffRole) });
    const role = tOf('templates.roleShort', responsibleRole);
    const who = responsible ? `${responsible.name} (${role})` : role;
    return t('today.awaits.doing', { who, day: dayInWords(due, this.viewer.today) });
  }
}

customElements.define('today-own', TodayOwn);
