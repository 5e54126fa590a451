import { html } from 'lit';
import { timeOfDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { operation, query } from '../kernel/graphql.js';
import { Paged } from '../kernel/paged.js';
import { t, tOf } from '../kernel/texts.js';
import { dataDays, dataSkeleton } from './data-days.js';
import './texts.js';

const HOUR_MS = 3_600_000;

const dataReads = operation(new URL('./dataReads.graphql', import.meta.url));

/** A list of who has seen the viewer's data: for each day, who in which hour, and what. */
class DataReads extends PageElement {
  static properties = { today: {} };

  #reads = new Paged(this, async (page) => (await query(dataReads, page)).viewer.person.dataReads);

  render() {
    return html`
      <section class="card" aria-labelledby="data-reads">
        <h2 id="data-reads">${t('audit.dataReads')}</h2>
        ${this.#reads.render((page) => this.#list(page), dataSkeleton)}
      </section>
    `;
  }

  #list({ nodes }) {
    if (nodes.length === 0) return html`<p class="muted">${t('audit.noDataReads')}</p>`;
    return html`
      ${dataDays(nodes, ({ hour }) => hour, this.today, visits, visit)} ${this.#reads.renderMore()}
    `;
  }
}

/** Groups what one person saw in one hour, which the server lists together already. */
function visits(reads) {
  return [...Map.groupBy(reads, ({ viewer, hour }) => `${hour} ${viewer?.id}`).values()];
}

function visit(reads) {
  const { viewer, hour } = reads[0];
  const end = new Date(Date.parse(hour) + HOUR_MS).toISOString();
  const when = t('audit.dataHour', { time: timeOfDay(hour), end: timeOfDay(end) });
  const title = viewer?.employment?.title;
  return html`
    <li>
      <strong>${viewer?.name ?? t('audit.somebodyElsewhere')}</strong>
      <p class="muted small">${title ? `${title}, ${when}` : when}</p>
      <ul class="data-kinds">
        ${reads.map(({ kind }) => html`<li data-row tabindex="-1">${tOf('audit.read', kind)}</li>`)}
      </ul>
    </li>
  `;
}

customElements.define('data-reads', DataReads);
