import { html, nothing } from 'lit';
import { icon } from '../kernel/icon.js';
import { slot } from '../kernel/slots.js';
import { t } from '../kernel/texts.js';
import { addressOf } from './addresses.js';

/** The keys that open the search, as this machine's keyboard has them. */
const keys = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ K' : 'Ctrl K';

/**
 * The navigation between places: under the thumb on a phone, at the side on a wide screen, where `search` opens the
 * search as well.
 */
export function navigation(places, page, viewer, search) {
  const present = placeOf(page, places);
  return html`
    <nav class="rooms" aria-label=${t('shell.navigation')}>
      ${places.map(
        ({ path, title, place }) => html`
          <a href=${addressOf(path)} aria-current=${path === present ? 'page' : nothing}>
            ${icon(place.picture)} <span>${t(title)}</span> ${slot('place', { viewer, path })}
          </a>
        `,
      )}
      <button type="button" class="rooms-search" aria-keyshortcuts="Control+K Meta+K" @click=${search}>
        ${icon('search')} <span>${t('shell.search')}</span> <kbd aria-hidden="true">${keys}</kbd>
      </button>
    </nav>
  `;
}

/** The path of the place that a page lies in: of several that it may lie in, the first that the viewer has. */
function placeOf({ path, within = path }, places) {
  return [within].flat().find((one) => places.some((place) => place.path === one));
}
