import { html, nothing } from 'lit';
import '../kernel/contact.js';
import { clockInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { server } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { offlineCache } from '../kernel/offline-cache.js';
import { t } from '../kernel/texts.js';
import { hasNewer, takeNewer, updates } from '../kernel/updates.js';

/**
 * The state of the whole client, known since before this was drawn, with the times of the cached answers that are
 * shown.
 */
const state = { lost: false, ofViewer: undefined, ofPage: undefined };
const changes = new EventTarget();

server.addEventListener('no-contact', () => change({ lost: true }));
server.addEventListener('contact', () => change({ lost: false, ofViewer: undefined, ofPage: undefined }));
offlineCache.addEventListener('shown', ({ detail: { name, at } }) => {
  // The oldest of what the page shows counts; who the viewer is, every page shows.
  change(name === 'viewer' ? { ofViewer: at } : { ofPage: Math.min(at, state.ofPage ?? at) });
});
updates.addEventListener('newer', () => change({}));

function change(values) {
  Object.assign(state, values);
  changes.dispatchEvent(new Event('change'));
}

/**
 * A notice above every page that there is no contact and how old what is shown may be, or that a newer client is there.
 */
class ShellNotice extends PageElement {
  static properties = {
    /** The page that the notice stands above, if that shows answers; another page shows others. */
    page: {},
  };

  constructor() {
    super();
    changes.addEventListener('change', () => this.requestUpdate());
  }

  willUpdate(changed) {
    if (changed.get('page') !== undefined) state.ofPage = undefined;
  }

  render() {
    return html`
      <div role="status">${state.lost ? this.#lost() : nothing} ${hasNewer() ? this.#newer() : nothing}</div>
    `;
  }

  #lost() {
    const why = t(navigator.onLine ? 'shell.noContact' : 'shell.offline');
    return html`<p class="message shell-message">${icon('no-contact')} <span>${why} ${this.#howOld()}</span></p>`;
  }

  #howOld() {
    if (this.page === undefined) return nothing;
    const at = state.ofPage ?? state.ofViewer;
    return at ? t('shell.keptFrom', { when: clockInWords(at) }) : t('shell.maybeOld');
  }

  #newer() {
    return html`
      <div class="message shell-message shell-newer">
        ${icon('newer')}
        <p>${t('shell.newer')}</p>
        <button class="button" @click=${takeNewer}>${t('shell.takeNewer')}</button>
      </div>
    `;
  }
}

customElements.define('shell-notice', ShellNotice);
