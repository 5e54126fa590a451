import { html } from 'lit';
import { dayInWords } from '../kernel/dates.js';
import { t } from '../kernel/texts.js';

/** Draws what happened by day, under the day in words; `row` draws one of the things that `rowsOf` makes of a day's. */
export function dataDays(nodes, instantOf, today, rowsOf, row) {
  const days = Map.groupBy(nodes, (node) => dayOf(instantOf(node)));
  return [...days].map(
    ([day, some]) => html`
      <h3 class="data-day">${dayInWords(day, today)}</h3>
      <ul class="data-list">
        ${rowsOf(some).map(row)}
      </ul>
    `,
  );
}

/** The skeleton of such a list. */
export function dataSkeleton() {
  return html`
    <div role="status">
      <span class="visually-hidden">${t('kernel.loading')}</span>
      <div class="skeleton"></div>
    </div>
  `;
}

function dayOf(instant) {
  return new Date(instant).toLocaleDateString('sv-SE');
}
