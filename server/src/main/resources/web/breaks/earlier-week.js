import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import '../kernel/failure-notice.js';
import { look, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import './break-week.js';
import { spanOf, sumOf } from './week-words.js';

const breakWeek = operation(new URL('./breakWeek.graphql', import.meta.url));

/** An element with a week that is over: how many breaks, and its days once it is opened. */
class EarlierWeek extends PageElement {
  static properties = {
    /** The week with its figures, without its days. */
    week: { attribute: false },
    today: {},
    found: { state: true },
    failure: { state: true },
  };

  render() {
    const { firstDay, counts } = this.week;
    return html`
      <details @toggle=${this.#toggled}>
        <summary>
          ${icon('chevron')}
          <span><strong>${spanOf(firstDay, this.today)}</strong> <span class="muted small">${sumOf(counts)}</span></span>
        </summary>
        ${this.found ? html`<break-week .week=${this.found} .today=${this.today}></break-week>` : nothing}
        ${this.failure ? html`<failure-notice .failure=${this.failure} @retry=${this.#load}></failure-notice>` : nothing}
      </details>
    `;
  }

  #toggled = ({ target }) => {
    if (target.open && !this.found) this.#load();
  };

  #load = async () => {
    this.failure = undefined;
    try {
      this.found = (await look(breakWeek, { day: this.week.firstDay })).viewer.breakWeek;
    } catch (failure) {
      this.failure = failure;
    }
  };
}

customElements.define('earlier-week', EarlierWeek);
