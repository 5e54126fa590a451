import { html } from 'lit';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import { addressOf } from './addresses.js';
import { moreFor } from './pages.js';

/** The parts of the list: what is one's own, what one's unit does, and what keeps the organisation in order. */
const PARTS = ['own', 'unit', 'organisation'];

/** A page with the way to what is seldom needed. */
export const page = ({ viewer }) => {
  const parts = Map.groupBy(moreFor(viewer), ({ more }) => more.of ?? 'own');
  return html`
    <div class="page page-read stack">
      <header class="page-head"><h1>${t('shell.more')}</h1></header>
      ${PARTS.filter((of) => parts.has(of)).map((of) => part(of, parts.get(of)))}
    </div>
  `;
};

function part(of, pages) {
  return html`
    <section class="more-part" aria-labelledby="more-${of}">
      <h2 id="more-${of}">${tOf('shell.moreOf', of)}</h2>
      <ul class="rows card more-list">
        ${pages.map(
          ({ path, title, more }) => html`
            <li>
              <a href=${addressOf(path)}>${icon(more.picture)} <span>${t(title)}</span> ${icon('forward')}</a>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}
