import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { longDay, timeOfDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import './break-after.js';
import { breaksOf } from './past-breaks.js';
import { nameOf } from './words.js';

const FIGURES = ['told', 'arrived', 'taken', 'putOff', 'declined', 'passed', 'unprompted'];

/** An element with a week of breaks: its days, what they have charged, and all of it in figures. */
class BreakWeek extends PageElement {
  static properties = {
    week: { attribute: false },
    today: {},
    /** Whether it can be said of its breaks what they have charged. */
    isCurrent: { attribute: false },
    /** The key of the break of which that is being said. */
    asked: { state: true },
  };

  render() {
    const { days, counts } = this.week;
    if (days.length === 0) return nothing;
    return html`
      <ol class="recovery-days">
        ${days.map((day) => this.#day(day))}
      </ol>
      ${counts.batteries.length > 0 ? this.#batteries(counts.batteries) : nothing} ${this.#figures(counts)}
    `;
  }

  #day(day) {
    return html`
      <li>
        <h3>${longDay(day.date, this.today)}</h3>
        <ul>
          ${repeat(
            breaksOf(day),
            ({ key }) => key,
            (one) => html`<li class="recovery-break ${one.isTaken ? 'is-taken' : ''}">${this.#break(one)}</li>`,
          )}
        </ul>
      </li>
    `;
  }

  #break(one) {
    const isAsked = this.asked === one.key;
    return html`
      <span class="recovery-mark">${one.isTaken ? icon('check') : nothing}</span>
      <div>
        <span>${nameOf(one)} <span class="muted">${timeOfDay(one.at)}</span></span>
        ${one.outcome === 'TAKEN' ? nothing : html`<span class="muted small">${tOf('breaks.outcome', one.outcome)}</span>`}
        ${one.battery ? html`<span class="muted small">${tOf('breaks.charged', one.battery)}</span>` : nothing}
      </div>
      ${this.isCurrent && one.isTaken ? this.#ask(one, isAsked) : nothing}
      ${isAsked ? html`<break-after .of=${one.of} .said=${one} @after-done=${this.#close}></break-after>` : nothing}
    `;
  }

  /** Draws the way to say what a break has charged, or was. */
  #ask(one, isAsked) {
    const label = t(one.battery ? 'breaks.change' : 'breaks.tell');
    return html`
      <button
        class="recovery-more"
        aria-expanded=${isAsked}
        aria-label="${label}: ${nameOf(one)} ${timeOfDay(one.at)}"
        @click=${() => (this.asked = isAsked ? undefined : one.key)}
      >
        ${label}
      </button>
    `;
  }

  #batteries(batteries) {
    return html`
      <h3>${t('breaks.batteries')}</h3>
      <dl class="recovery-batteries">
        ${batteries.map(
          ({ battery, count }) => html`
            <div>
              <dt>${tOf('breaks.battery', battery)}</dt>
              <dd>${count}</dd>
            </div>
          `,
        )}
      </dl>
    `;
  }

  #figures(counts) {
    return html`
      <details class="recovery-figures">
        <summary>${icon('chevron')} ${t('breaks.inFigures')}</summary>
        <dl>
          ${FIGURES.map(
            (figure) => html`
              <div>
                <dt>${tOf('breaks.figure', figure)}</dt>
                <dd>${counts[figure]}</dd>
              </div>
            `,
          )}
        </dl>
        <p class="muted small">${t('breaks.honest')}</p>
      </details>
    `;
  }

  #close = () => {
    this.asked = undefined;
  };
}

customElements.define('break-week', BreakWeek);
