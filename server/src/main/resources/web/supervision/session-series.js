import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { question } from '../kernel/question.js';
import { errorText, t } from '../kernel/texts.js';
import { ruleInWords } from './series-words.js';
import './texts.js';

const sessionSeries = operation(new URL('./sessionSeries.graphql', import.meta.url));
const seriesEnd = operation(new URL('./seriesEnd.graphql', import.meta.url));

/** What a session has of its series: the rule in words, and the way to end it. Tells `session-changed`. */
class SessionSeries extends PageElement {
  static properties = {
    viewer: { attribute: false },
    sessionId: {},
    busy: { state: true },
  };

  #series = new FetchController(this, async () => (await query(sessionSeries, { id: this.sessionId })).node?.series ?? null);

  render() {
    return this.#series.value ? this.#found(this.#series.value) : nothing;
  }

  #found(series) {
    return html`
      <section class="card stack" aria-labelledby="session-series">
        <h2 id="session-series">${t('supervision.series.title')}</h2>
        <p>${ruleInWords(series, this.viewer.today)}.</p>
        ${series.viewerMayEnd && series.lastDay > this.viewer.today
          ? html`<p><button type="button" class="button" ?disabled=${this.busy} @click=${() => this.#end(series)}>${t('supervision.series.end')}</button></p>`
          : nothing}
      </section>
    `;
  }

  async #end({ id: seriesId }) {
    const agrees = await question({
      title: t('supervision.series.endSure'),
      text: t('supervision.series.endAbout'),
      yes: t('supervision.series.end'),
    });
    if (!agrees) return;
    this.busy = true;
    try {
      await mutate(seriesEnd, { seriesId, lastDay: this.viewer.today });
      this.tell('notice', { text: t('supervision.series.ended') });
      this.tell('session-changed');
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#series.run();
    this.busy = false;
  }
}

customElements.define('session-series', SessionSeries);
