import { html } from 'lit';
import { t } from './texts.js';

/** What a page says whose address leads nowhere, with the way home. */
export const nowhere = () => html`
  <div class="page stack">
    <header class="page-head">
      <h1>${t('kernel.nowhere')}</h1>
      <p class="lead muted">${t('kernel.nowhereAbout')}</p>
    </header>
    <p><a class="button button-main" href="#/">${t('kernel.nowhereHome')}</a></p>
  </div>
`;
