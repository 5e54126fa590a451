import { html } from 'lit';
import { t } from './texts.js';

/** The shape of a page on its way: something large and two lines. */
export function pageSkeleton() {
  return skeleton(html`<div class="skeleton skeleton-tall"></div>
    ${lines(2)}`);
}

/** The shape of a list on its way. */
export function listSkeleton() {
  return skeleton(lines(4));
}

/** The shape of a list of which little is expected. */
export function shortListSkeleton() {
  return skeleton(lines(2));
}

function lines(count) {
  return Array.from({ length: count }, () => html`<div class="skeleton"></div>`);
}

function skeleton(shape) {
  return html`
    <div class="stack" role="status">
      <span class="visually-hidden">${t('kernel.loading')}</span>
      ${shape}
    </div>
  `;
}
