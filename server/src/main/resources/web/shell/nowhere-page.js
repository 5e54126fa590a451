import { html } from 'lit';
import { t } from '../kernel/texts.js';

/** A page for an address that leads nowhere, with the way home. */
export const page = () => html`
  <div class="page stack">
    <header class="page-head">
      <h1>${t('shell.title.nowhere')}</h1>
      <p class="lead muted">${t('shell.nowhereAbout')}</p>
    </header>
    <p><a class="button button-main" href="#/">${t('shell.nowhereHome')}</a></p>
  </div>
`;
