import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { look, operation } from '../kernel/graphql.js';
import { locale } from '../kernel/language.js';
import '../kernel/later-styles.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { addTexts, t, tOf } from '../kernel/texts.js';

await addTexts('freelines');

const freeLines = operation(new URL('./freeLines.graphql', import.meta.url));

const longMonth = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A page with what people wrote, each batch by itself and without who wrote it. */
class LinesPage extends PageElement {
  #batches = new FetchController(this, async () => (await look(freeLines, {})).viewer.freeLines);

  render() {
    return html`
      <div class="page page-read stack">
        <header class="page-head">
          <h1>${t('freelines.title')}</h1>
          <p class="lead muted">${t('freelines.about')}</p>
        </header>
        ${this.#batches.render(
          (all) => (all.length > 0 ? all.map((batch, index) => this.#batch(batch, index)) : html`<p class="card">${t('freelines.none')}</p>`),
          listSkeleton,
        )}
      </div>
    `;
  }

  #batch({ kind, month, lines }, index) {
    return html`
      <section class="card" aria-labelledby="batch-${index}">
        <h2 id="batch-${index}">${tOf('freelines.kind', kind)}</h2>
        <p class="muted small">${longMonth.format(new Date(month))}</p>
        <ul class="free-lines">
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>
    `;
  }
}

customElements.define('lines-page', LinesPage);

export const page = () => html`<lines-page></lines-page>`;
