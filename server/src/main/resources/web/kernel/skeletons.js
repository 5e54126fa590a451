import { html } from 'lit';
import { t } from './texts.js';

/** The skeleton of a page: something large and two lines. */
export function pageSkeleton() {
  return skeleton(html`<div class="skeleton skeleton-tall"></div>
    ${lines(2)}`);
}

/** The skeleton of a list. */
export function listSkeleton() {
  return skeleton(lines(4));
}

/** The skeleton of a list of which little is expected. */
export function shortListSkeleton() {
  return skeleton(lines(2));
}

/** The skeleton of a paragraph. */
export function lineSkeleton() {
  return skeleton(lines(1));
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
