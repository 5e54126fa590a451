import { html, nothing } from 'lit';
import { PageElement } from './element.js';
import { onEscape } from './escape.js';
import { icon } from './icon.js';
import './notice-bar.js';
import { t } from './texts.js';

/** From here on there is room for a pane beside the list; the style sheets say the same. */
const WIDE = '(min-width: 68.75rem)';

/**
 * The base class of what is open within a page: a sheet over a phone, a pane beside the list on a wide screen. Tells
 * `sheet-close`.
 */
export class SheetElement extends PageElement {
  #wide = matchMedia(WIDE);

  connectedCallback() {
    super.connectedCallback();
    this.#wide.addEventListener('change', this.#show);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#wide.removeEventListener('change', this.#show);
  }

  firstUpdated() {
    this.#show();
  }

  /** Shows the dialog in the way that the screen has room for. */
  #show = () => {
    const dialog = this.querySelector('dialog');
    if (dialog.open) dialog.close();
    if (this.#wide.matches) dialog.show();
    else dialog.showModal();
  };

  /** Draws the sheet; `title` is its heading, which has the focus when it is opened, in `lang` where that is another. */
  sheet({ title, lang, content }) {
    return html`
      <dialog
        class="sheet"
        aria-labelledby="sheet-title"
        @cancel=${this.#cancel}
        @keydown=${onEscape(this.#leave)}
        @click=${this.#outside}
      >
        <article class="stack">
          <header class="sheet-head">
            <h2 id="sheet-title" tabindex="-1" autofocus lang=${lang ?? nothing}>${title}</h2>
            <button class="icon-button" aria-label=${t('kernel.close')} @click=${this.#leave}>${icon('close')}</button>
          </header>
          ${content}
        </article>
        <notice-bar></notice-bar>
      </dialog>
    `;
  }

  /** The browser's own way to close a sheet, such as a phone's back gesture. */
  #cancel = (event) => {
    event.preventDefault();
    this.#leave();
  };

  #outside = ({ target, currentTarget }) => {
    if (target === currentTarget && !this.#wide.matches) this.#leave();
  };

  #leave = () => this.tell('sheet-close');

  /** Closes the dialog, which gives the focus back to what opened it, before the sheet is taken from the page. */
  close() {
    this.querySelector('dialog')?.close();
  }
}
