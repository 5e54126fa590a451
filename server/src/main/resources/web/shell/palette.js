import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { loadSlots, slot } from '../kernel/slots.js';
import { t } from '../kernel/texts.js';
import { moreFor, placesFor } from './pages.js';

const FEWEST_LETTERS = 2;
const PAUSE_MS = 150;

/** The most that are shown of a kind; whoever looks for another one writes more. */
const MOST = 6;

/**
 * A search over everything that is opened with Ctrl-K or Cmd-K: places, and what the rooms find for the slot `palette`.
 * A part for it is called with `{ viewer, search }`, promises `{ heading, items }`, and an item is
 * `{ label, about, picture, href }`, or has `act` in place of an address. Tells `palette-closed`.
 */
class SearchPalette extends PageElement {
  static properties = {
    viewer: { attribute: false },
    groups: { state: true },
    /** The place of the item that Enter opens, over all groups. */
    at: { state: true },
    search: { state: true },
    busy: { state: true },
    failed: { state: true },
  };

  #timer;
  #latest = 0;

  constructor() {
    super();
    this.search = '';
    this.groups = [];
    this.at = 0;
  }

  get #dialog() {
    return this.querySelector('dialog');
  }

  get #items() {
    return this.groups.flatMap(({ items }) => items);
  }

  firstUpdated() {
    this.groups = [this.#places('')];
    this.#dialog.showModal();
  }

  updated(changed) {
    if (changed.has('at')) this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#latest++;
  }

  render() {
    const items = this.#items;
    return html`
      <dialog class="palette" aria-label=${t('shell.search')} @close=${() => this.tell('palette-closed')} @click=${this.#outside}>
        <div class="palette-field">
          ${icon('search')}
          <input
            type="text"
            role="combobox"
            autocomplete="off"
            maxlength="100"
            aria-label=${t('shell.searchFor')}
            placeholder=${t('shell.searchFor')}
            aria-autocomplete="list"
            aria-expanded=${items.length > 0 ? 'true' : 'false'}
            aria-controls="palette-found"
            aria-activedescendant=${items.length > 0 ? `palette-${this.at}` : nothing}
            @input=${this.#typed}
            @keydown=${this.#pressed}
          />
        </div>
        <div id="palette-found" class="palette-found" role="listbox" aria-label=${t('shell.searchFound')}>
          ${this.groups.map((group) => this.#group(group, items))}
        </div>
        <p role="status" class="palette-state muted">${this.#state(items)}</p>
      </dialog>
    `;
  }

  #state(items) {
    if (this.failed) return t('shell.searchFailed');
    if (items.length > 0 || this.busy) return nothing;
    return t('shell.searchNothing');
  }

  #group({ heading, items }, all) {
    if (items.length === 0) return nothing;
    return html`
      <div role="group" aria-label=${heading}>
        <p class="palette-heading muted small" aria-hidden="true">${heading}</p>
        ${items.map((item) => this.#option(item, all.indexOf(item)))}
      </div>
    `;
  }

  #option(item, place) {
    return html`
      <div
        id="palette-${place}"
        role="option"
        class="palette-one"
        aria-selected=${place === this.at ? 'true' : 'false'}
        @click=${() => this.#open(item)}
      >
        ${icon(item.picture)}
        <span>
          <span lang=${item.lang ?? nothing}>${item.label}</span>
          ${item.about ? html`<span class="muted small">${item.about}</span>` : nothing}
        </span>
      </div>
    `;
  }

  #pressed = (event) => {
    const count = this.#items.length;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && count > 0) {
      event.preventDefault();
      this.at = (this.at + moves[event.key] + count) % count;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const item = this.#items[this.at];
      if (item) this.#open(item);
    }
  };

  #typed = ({ target }) => {
    clearTimeout(this.#timer);
    this.search = target.value.trim();
    const mine = ++this.#latest;
    this.failed = false;
    this.busy = this.search.length >= FEWEST_LETTERS;
    this.at = 0;
    this.groups = [this.#places(this.search)];
    if (this.busy) this.#timer = setTimeout(() => this.#find(this.search, mine), PAUSE_MS);
  };

  async #find(search, mine) {
    try {
      await loadSlots(['palette'], this.viewer);
      const found = await Promise.allSettled(slot('palette', { viewer: this.viewer, search }));
      if (mine !== this.#latest) return;
      const groups = found.filter(({ value }) => value).map(({ value: { heading, items } }) => ({ heading, items: items.slice(0, MOST) }));
      this.groups = [...groups, this.#places(search)];
      this.failed = found.some(({ status }) => status === 'rejected');
    } catch {
      if (mine === this.#latest) this.failed = true;
    }
    if (mine === this.#latest) this.busy = false;
  }

  /** The pages that somebody has, of those whose names have a word that begins so. */
  #places(search) {
    const begins = (title) => ` ${title}`.toLocaleLowerCase().includes(` ${search.toLocaleLowerCase()}`);
    const pages = [...placesFor(this.viewer), ...moreFor(this.viewer)];
    const items = pages
      .map(({ path, title, place, more }) => ({ label: t(title), picture: (place ?? more).picture, href: `#/${path}` }))
      .filter(({ label }) => begins(label));
    return { heading: t('shell.searchPlaces'), items };
  }

  /** Closes the search first, which gives the focus back, and then opens what was chosen. */
  #open({ href, act }) {
    this.#dialog.close();
    if (act) act();
    else location.hash = href;
  }

  #outside = ({ target, currentTarget }) => {
    if (target === currentTarget) this.#dialog.close();
  };
}

customElements.define('search-palette', SearchPalette);

/** Opens the search over the page, unless it is open. */
export function openPalette(host, viewer) {
  if (host.querySelector('search-palette')) return;
  const palette = document.createElement('search-palette');
  palette.viewer = viewer;
  palette.addEventListener('palette-closed', () => palette.remove());
  host.append(palette);
}
