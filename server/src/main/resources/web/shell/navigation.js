import { html, nothing } from 'lit';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';

/** The navigation between places: under the thumb on a phone, at the side on a wide screen. */
export function navigation(places, page) {
  const present = page.within ?? page.path;
  return html`
    <nav class="rooms" aria-label=${t('shell.navigation')}>
      ${places.map(
        ({ path, title, place }) => html`
          <a href="#/${path}" aria-current=${path === present ? 'page' : nothing}>
            ${icon(place.picture)} <span>${t(title)}</span>
          </a>
        `,
      )}
    </nav>
  `;
}
