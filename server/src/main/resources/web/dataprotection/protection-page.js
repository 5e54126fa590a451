import { html, nothing } from 'lit';
import { longDay, shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { language } from '../kernel/language.js';
import '../kernel/later-styles.js';
import { holdsRole } from '../kernel/roles.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { t, tOf } from '../kernel/texts.js';
import './erase-person.js';
import './texts.js';

const dataProtection = operation(new URL('./dataProtection.graphql', import.meta.url));

/** A page on how long data is kept and what went of it, and on which HR erases those who have left. */
class ProtectionPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The one whom HR is about to erase. */
    chosen: { state: true },
  };

  #shown = new FetchController(this, async () => (await query(dataProtection)).viewer.dataProtection);

  constructor() {
    super();
    this.addEventListener('erased', () => this.#erased());
    this.addEventListener('erasure-left', () => (this.chosen = undefined));
  }

  render() {
    return html`
      <div class="page stack">
        <header class="page-head">
          <h1>${t('dataprotection.title')}</h1>
          <p class="lead muted">${t('dataprotection.about')}</p>
        </header>
        ${this.#shown.render((shown) => (shown ? this.#found(shown) : html`<p class="card">${t('dataprotection.notForYou')}</p>`), listSkeleton)}
      </div>
    `;
  }

  #found({ periods, counts, leavers }) {
    return html`
      ${this.#periods(periods)} ${holdsRole(this.viewer, 'HR') ? this.#leavers(leavers) : nothing} ${this.#counts(counts)}
    `;
  }

  #leavers(leavers) {
    return html`
      <section class="stack" aria-labelledby="leavers">
        <h2 id="leavers">${t('dataprotection.leavers')}</h2>
        <p class="muted">${t('dataprotection.leaversAbout')}</p>
        ${leavers.length === 0
          ? html`<p class="muted">${t('dataprotection.noLeavers')}</p>`
          : html`<ul class="rows card">
              ${leavers.map((one) => (one.id === this.chosen ? this.#erasing(one) : this.#leaver(one)))}
            </ul>`}
      </section>
    `;
  }

  #leaver({ id, name, lastDay, erasedOn }) {
    const days = { last: shortDay(lastDay, this.viewer.today), erased: shortDay(erasedOn, this.viewer.today) };
    return html`
      <li class="leaver">
        <div>
          <strong>${name}</strong>
          <p class="muted small">${t('dataprotection.left', days)}</p>
        </div>
        <div class="actions">
          <a
            class="button"
            href="/person-data?person=${id}&page=${language}"
            target="_blank"
            aria-label="${t('dataprotection.readOf', { name })} ${t('kernel.newWindow')}"
          >
            ${t('dataprotection.read')}
          </a>
          <a class="button" href="/person-data?person=${id}" download aria-label=${t('dataprotection.fetchOf', { name })}>
            ${t('dataprotection.fetch')}
          </a>
          <button class="button" aria-label=${t('dataprotection.eraseOf', { name })} @click=${() => (this.chosen = id)}>
            ${t('dataprotection.erase')}
          </button>
        </div>
      </li>
    `;
  }

  #erasing(leaver) {
    return html`<li class="erasing"><erase-person .leaver=${leaver}></erase-person></li>`;
  }

  #periods(periods) {
    return html`
      <section class="stack" aria-labelledby="periods">
        <h2 id="periods">${t('dataprotection.periods')}</h2>
        <dl class="card kept-periods">
          ${periods.map(
            ({ kind, months }) => html`
              <div>
                <dt>${tOf('dataprotection.kind', kind)}</dt>
                <dd>
                  <strong>${t('dataprotection.months', { months })}</strong>
                  <p class="muted small">${tOf('dataprotection.then', kind)}</p>
                </dd>
              </div>
            `,
          )}
        </dl>
        <p class="muted small">${t('dataprotection.stays')}</p>
      </section>
    `;
  }

  #counts(counts) {
    return html`
      <section class="stack" aria-labelledby="went">
        <h2 id="went">${t('dataprotection.went')}</h2>
        ${counts.length === 0
          ? html`<p class="muted">${t('dataprotection.nothingWent')}</p>`
          : html`<ul class="rows card">
              ${counts.map(
                ({ day, kind, count }) => html`
                  <li class="went">
                    <span>${kind ? tOf('dataprotection.kind', kind) : t('dataprotection.erasedByHr')}</span>
                    <span class="muted">${longDay(day, this.viewer.today)}</span>
                    <strong>${count}</strong>
                  </li>
                `,
              )}
            </ul>`}
      </section>
    `;
  }

  async #erased() {
    this.chosen = undefined;
    this.tell('notice', { text: t('dataprotection.done') });
    await this.#shown.run();
  }
}

customElements.define('protection-page', ProtectionPage);

export const page = ({ viewer }) => html`<protection-page .viewer=${viewer}></protection-page>`;
