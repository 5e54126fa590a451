import { html } from 'lit';
import { t } from '../kernel/texts.js';

/** The shape of a plan on its way. */
export function planSkeleton() {
  return html`
    <div class="stack" role="status">
      <span class="visually-hidden">${t('kernel.loading')}</span>
      <div class="skeleton skeleton-tall"></div>
      <div class="skeleton"></div>
      <div class="skeleton"></div>
    </div>
  `;
}

/** The shape of a list on its way. */
export function listSkeleton() {
  return html`
    <div class="stack" role="status">
      <span class="visually-hidden">${t('kernel.loading')}</span>
      ${[1, 2, 3, 4].map(() => html`<div class="skeleton"></div>`)}
    </div>
  `;
}
