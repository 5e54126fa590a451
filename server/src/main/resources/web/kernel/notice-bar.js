import { html, nothing } from 'lit';
import { PageElement } from './element.js';
import { icon } from './icon.js';
import { t } from './texts.js';

const STAYS_MS = 8000;

/**
 * A strip at the bottom that says what just happened, aloud too. A notice is `{ text, failed, undo }`: what went
 * well leaves by itself, what failed stays until it is closed.
 */
class NoticeBar extends PageElement {
  static properties = { notice: { state: true } };

  #timer;

  show(notice) {
    clearTimeout(this.#timer);
    this.notice = notice;
    if (!notice.failed) this.#timer = setTimeout(() => this.#close(), STAYS_MS);
  }

  render() {
    return html`
      <div role="status">${this.notice && !this.notice.failed ? this.#strip() : nothing}</div>
      <div role="alert">${this.notice?.failed ? this.#strip() : nothing}</div>
    `;
  }

  #strip() {
    const { text, undo, failed } = this.notice;
    return html`
      <div class="notice-strip ${failed ? 'is-failed' : ''}">
        <p>${text}</p>
        ${undo
          ? html`<button class="notice-undo" @click=${() => this.#undo(undo)}>${t('kernel.undo')}</button>`
          : nothing}
        <button class="notice-close" aria-label=${t('kernel.close')} @click=${this.#close}>${icon('close')}</button>
      </div>
    `;
  }

  #undo(undo) {
    this.#close();
    undo();
  }

  #close = () => {
    this.notice = undefined;
  };
}

customElements.define('notice-bar', NoticeBar);
