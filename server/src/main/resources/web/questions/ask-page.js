import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { t } from '../kernel/texts.js';
import './ask-form.js';

/** A page on which somebody asks their mentor, for those who come to it by search or from what more there is. */
class AskPage extends PageElement {
  render() {
    return html`
      <div class="page page-read stack">
        <header class="page-head"><h1>${t('questions.ask')}</h1></header>
        <div class="card" @question-parked=${leave} @ask-cancel=${leave}><ask-form></ask-form></div>
      </div>
    `;
  }
}

function leave() {
  location.hash = '#/questions';
}

customElements.define('ask-page', AskPage);

export const page = () => html`<ask-page></ask-page>`;
