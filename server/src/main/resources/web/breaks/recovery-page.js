import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { look, mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { outbox, waiting } from '../kernel/outbox.js';
import { question } from '../kernel/question.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import './break-week.js';
import './earlier-week.js';
import { isOfBreaks } from './taps.js';
import './texts.js';
import { sumOf } from './week-words.js';
import { restsInWords } from './words.js';

const breakWeeks = operation(new URL('./breakWeeks.graphql', import.meta.url));
const breakDelete = operation(new URL('./breakDelete.graphql', import.meta.url));

/** How many of the earlier weeks are shown at first, and how many more each time: a quarter of a year. */
const AT_ONCE = 13;

/**
 * A page with the viewer's own breaks: this week, those before it, and what is theirs to take along or delete. It is not
 * kept on the device, for a phone is lent.
 */
class RecoveryPage extends PageElement {
  static properties = {
    today: {},
    busy: { state: true },
    /** How many of the earlier weeks are shown. */
    shown: { state: true },
  };

  #weeks = new FetchController(this, async () => (await look(breakWeeks)).viewer);

  constructor() {
    super();
    this.shown = AT_ONCE;
  }

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('answered', this.#answered);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('answered', this.#answered);
  }

  render() {
    return html`
      <div class="page page-read stack recovery">
        <header class="page-head">
          <h1>${t('breaks.title')}</h1>
          <p class="lead muted">${t('breaks.mine')}</p>
        </header>
        ${this.#weeks.render((viewer) => this.#found(viewer), listSkeleton)}
      </div>
    `;
  }

  #found({ breakDay, breakKeptDays, current: [current], weeks: [, ...earlier] }) {
    const past = earlier.filter(({ counts }) => counts.told + counts.unprompted > 0);
    return html`
      ${this.#plan(breakDay)}
      <section class="card" aria-labelledby="recovery-week">
        <h2 id="recovery-week">${t('breaks.thisWeek')}</h2>
        <p>${sumOf(current.counts)}</p>
        <break-week .week=${current} .today=${this.today} .isCurrent=${true}></break-week>
      </section>
      ${past.length > 0 ? this.#earlier(past) : nothing} ${this.#own(breakKeptDays)}
    `;
  }

  /** The way to the plan, and how it stands with it where no break is reminded of. */
  #plan({ agreed, restsUntil, date }) {
    const words = agreed ? restsUntil && restsInWords({ restsUntil, date }) : t('breaks.off');
    return html`
      ${words ? html`<p class="message">${icon('bell-off')} <span>${words}</span></p>` : nothing}
      <div class="actions"><a class="button" href="#/break-plan">${t('breaks.toPlan')}</a></div>
    `;
  }

  #earlier(weeks) {
    return html`
      <section class="card" aria-labelledby="recovery-earlier">
        <h2 id="recovery-earlier">${t('breaks.earlier')}</h2>
        <ul class="recovery-weeks">
          ${weeks.slice(0, this.shown).map((week) => html`<li><earlier-week .week=${week} .today=${this.today}></earlier-week></li>`)}
        </ul>
        ${weeks.length > this.shown
          ? html`<button class="button" @click=${this.#showEarlier}>${t('breaks.showEarlier')}</button>`
          : nothing}
      </section>
    `;
  }

  /** Shows more of them, and goes to the first of those, where the button was. */
  #showEarlier = async () => {
    const before = this.shown;
    this.shown += AT_ONCE;
    await this.updateComplete;
    const first = this.querySelectorAll('earlier-week')[before];
    await first.updateComplete;
    first.querySelector('summary').focus();
  };

  #own(kept) {
    return html`
      <section class="card stack" aria-labelledby="recovery-own">
        <h2 id="recovery-own">${t('breaks.own')}</h2>
        <p>${t('breaks.kept', { count: kept })}</p>
        <div class="actions">
          <a class="button" href="/breaks/export" download>${t('breaks.export')}</a>
          <button class="button" ?disabled=${this.busy} @click=${this.#askDelete}>${t('breaks.delete')}</button>
        </div>
      </section>
    `;
  }

  #askDelete = async () => {
    const isSure = await question({
      title: t('breaks.deleteSure'),
      text: t('breaks.deleteAbout'),
      yes: t('breaks.deleteYes'),
    });
    if (!isSure) return;
    this.busy = true;
    try {
      await mutate(breakDelete, {});
      await this.#weeks.run();
      this.tell('notice', { text: t('breaks.deleted') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  };

  #answered = ({ detail: { entry } }) => {
    const waits = waiting().some((one) => one.key !== entry.key && isOfBreaks(one));
    if (isOfBreaks(entry) && !waits) this.#weeks.run();
  };
}

customElements.define('recovery-page', RecoveryPage);

export const page = ({ viewer }) => html`<recovery-page .today=${viewer.today}></recovery-page>`;
