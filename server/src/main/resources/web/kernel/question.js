import { html } from 'lit';
import { PageElement } from './element.js';
import { t } from './texts.js';

/** A question over the page, with the way back as its first answer. */
class PageQuestion extends PageElement {
  static properties = { asked: { state: true } };

  #answer;

  /** Asks `{ title, text, yes, no }` and returns whether the answer is yes. Escape means no. */
  async ask(question) {
    this.asked = question;
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    dialog.returnValue = '';
    dialog.showModal();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  render() {
    const { title, text, yes, no = t('kernel.cancel') } = this.asked ?? {};
    return html`
      <dialog class="question" aria-labelledby="question-title" @close=${({ target }) => this.#answer(target.returnValue === 'yes')}>
        <form method="dialog" class="stack">
          <h2 id="question-title">${title}</h2>
          <p>${text}</p>
          <div class="actions">
            <button class="button button-main" value="no">${no}</button>
            <button class="button" value="yes">${yes}</button>
          </div>
        </form>
      </dialog>
    `;
  }
}

customElements.define('page-question', PageQuestion);

/** Asks over the page, `{ title, text, yes, no }`, and returns whether the answer is yes. */
export function question(asked) {
  return document.querySelector('page-question').ask(asked);
}
