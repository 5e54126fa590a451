/** The page for an address that is for others: it says for whom, and leads home. */
import { html } from 'lit';
import { addTexts, t, tOf } from '../kernel/texts.js';

await addTexts('shell');

export const page = ({ params: { title, roles } }) => html`
  <div class="page stack">
    <header class="page-head">
      <h1>${t(title)}</h1>
      <p class="lead muted">${tOf('shell.isFor', roles.join('_'))}</p>
    </header>
    <p><a class="button button-main" href="#/">${t('kernel.nowhereHome')}</a></p>
  </div>
`;
