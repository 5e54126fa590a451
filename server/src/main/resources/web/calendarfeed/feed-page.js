import { html, nothing } from 'lit';
import { dayInWords, instantInWords, isoDayOf } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { question } from '../kernel/question.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './words.js';

const feedOperation = operation(new URL('./calendarFeed.graphql', import.meta.url));
const feedRenew = operation(new URL('./calendarFeedRenew.graphql', import.meta.url));
const feedRevoke = operation(new URL('./calendarFeedRevoke.graphql', import.meta.url));

/** A page with the personal address of one's sessions: to make, to copy, to see whether a calendar comes, to take back. */
class FeedPage extends PageElement {
  static properties = {
    today: {},
    /** The address as the server showed it, this once. */
    address: { state: true },
    busy: { state: true },
  };

  #feed = new FetchController(this, async () => (await query(feedOperation)).viewer);

  render() {
    return html`
      <div class="stack page calendar-page">
        <header class="page-head"><h1>${t('calendarfeed.title')}</h1></header>
        ${this.#feed.render(
          ({ calendarFeed }) => (this.address ? this.#made() : calendarFeed ? this.#kept(calendarFeed) : this.#none()),
          () => html`<p class="skeleton" aria-hidden="true"></p>`,
        )}
      </div>
    `;
  }

  #none() {
    return html`
      <section class="stack">
        <p>${t('calendarfeed.about')}</p>
        <p class="muted">${t('calendarfeed.shows')}</p>
        <p class="muted">${t('calendarfeed.slow')}</p>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy} @click=${this.#renew}>${t('calendarfeed.make')}</button>
        </div>
      </section>
    `;
  }

  #made() {
    return html`
      <section class="card stack" aria-labelledby="calendar-made">
        <h2 id="calendar-made" tabindex="-1">${t('calendarfeed.yours')}</h2>
        <p class="message">${icon('check')} <span>${t('calendarfeed.once')}</span></p>
        <div class="field">
          <label for="calendar-address">${t('calendarfeed.address')}</label>
          <input id="calendar-address" readonly .value=${this.address} @focus=${({ target }) => target.select()} />
        </div>
        <div class="actions">
          <button class="button button-main" @click=${this.#copy}>${t('calendarfeed.copy')}</button>
        </div>
      </section>
      <section class="stack" aria-labelledby="calendar-how">
        <h2 id="calendar-how">${t('calendarfeed.how')}</h2>
        <dl class="calendar-how">
          ${this.#way('outlook', t('calendarfeed.add.outlook'))} ${this.#way('google', t('calendarfeed.add.google'))}
          ${this.#way('apple', html`<a href=${this.address.replace(/^https?:/, 'webcal:')}>${t('calendarfeed.add.apple')}</a>`)}
        </dl>
        <p class="muted small">${t('calendarfeed.slow')}</p>
        <div class="actions">
          <button class="button" @click=${() => (this.address = undefined)}>${t('calendarfeed.done')}</button>
        </div>
      </section>
    `;
  }

  #way(calendar, words) {
    return html`
      <div>
        <dt>${tOf('calendarfeed.name', calendar)}</dt>
        <dd>${words}</dd>
      </div>
    `;
  }

  #kept({ since, lastFetched }) {
    const made = dayInWords(isoDayOf(since), this.today);
    return html`
      <section class="card stack" aria-labelledby="calendar-kept">
        <h2 id="calendar-kept">${t('calendarfeed.kept')}</h2>
        <p>
          ${lastFetched
            ? t('calendarfeed.fetched', { when: instantInWords(lastFetched, this.today) })
            : t('calendarfeed.unfetched')}
        </p>
        <p class="muted small">${t('calendarfeed.since', { made })}</p>
        <div class="actions">
          <button class="button" ?disabled=${this.busy} @click=${this.#askRenew}>${t('calendarfeed.renew')}</button>
          <button class="button" ?disabled=${this.busy} @click=${this.#askRevoke}>${t('calendarfeed.revoke')}</button>
        </div>
      </section>
      <p class="muted">${t('calendarfeed.shows')}</p>
    `;
  }

  async #askRenew() {
    const isSure = await question({
      title: t('calendarfeed.renewSure'),
      text: t('calendarfeed.renewAbout'),
      yes: t('calendarfeed.renew'),
    });
    if (isSure) await this.#renew();
  }

  async #askRevoke() {
    const isSure = await question({
      title: t('calendarfeed.revokeSure'),
      text: t('calendarfeed.revokeAbout'),
      yes: t('calendarfeed.revoke'),
    });
    if (isSure) await this.#change(feedRevoke, () => this.tell('notice', { text: t('calendarfeed.revoked') }));
  }

  #renew = () =>
    this.#change(feedRenew, async ({ address }) => {
      // An answer that was lost and asked for again shows no address.
      if (!address) return this.tell('notice', { text: t('calendarfeed.lost'), failed: true });
      this.address = address;
      await this.updateComplete;
      return this.querySelector('#calendar-made').focus();
    });

  async #change(document, done) {
    this.busy = true;
    try {
      const answer = await mutate(document, {});
      await this.#feed.run();
      await done(answer);
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.address);
      this.tell('notice', { text: t('calendarfeed.copied') });
    } catch {
      this.querySelector('#calendar-address').focus();
    }
  }
}

customElements.define('feed-page', FeedPage);

export const page = ({ viewer }) => html`<feed-page .today=${viewer.today}></feed-page>`;
