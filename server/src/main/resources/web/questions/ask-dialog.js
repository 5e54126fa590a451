import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { t } from '../kernel/texts.js';
import './ask-form.js';

/** A dialog over the page in which somebody asks their mentor. It takes itself away when it is closed. */
class AskDialog extends PageElement {
  async firstUpdated() {
    this.querySelector('dialog').showModal();
    await this.querySelector('ask-form').updateComplete;
    this.querySelector('textarea').focus();
  }

  render() {
    return html`
      <dialog class="question ask" aria-labelledby="ask-title" @close=${() => this.remove()} @click=${this.#outside}>
        <div class="stack" @ask-cancel=${this.#close} @question-parked=${this.#close}>
          <h2 id="ask-title">${t('questions.ask')}</h2>
          <ask-form></ask-form>
        </div>
      </dialog>
    `;
  }

  #close = () => this.querySelector('dialog').close();

  #outside = ({ target, currentTarget }) => {
    if (target === currentTarget) this.#close();
  };
}

customElements.define('ask-dialog', AskDialog);

/** Opens the dialog over the page, unless it is open. */
export function openAsk(host) {
  if (!host.querySelector('ask-dialog')) host.append(document.createElement('ask-dialog'));
}
