import { html } from 'lit';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import { addressOf } from './addresses.js';
import { moreFor } from './pages.js';

/** A page with the way to what is seldom needed. */
export const page = ({ viewer }) => html`
  <div class="page stack">
    <header class="page-head"><h1>${t('shell.more')}</h1></header>
    <ul class="rows card more-list">
      ${moreFor(viewer).map(
        ({ path, title, more }) => html`
          <li>
            <a href=${addressOf(path)}>${icon(more.picture)} <span>${t(title)}</span> ${icon('forward')}</a>
          </li>
        `,
      )}
    </ul>
  </div>
`;
