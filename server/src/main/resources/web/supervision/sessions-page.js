import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { slot } from '../kernel/slots.js';
import { t } from '../kernel/texts.js';

/** The place of sessions. */
class SessionsPage extends PageElement {
  static properties = { viewer: { attribute: false } };

  render() {
    const context = { viewer: this.viewer };
    return html`
      <div class="page stack">
        <header class="page-head"><h1>${t('supervision.title.sessions')}</h1></header>
        ${slot('sessions', context)} ${slot('below-sessions', context)}
      </div>
    `;
  }
}

customElements.define('sessions-page', SessionsPage);

export const page = ({ viewer }) => html`<sessions-page .viewer=${viewer}></sessions-page>`;
