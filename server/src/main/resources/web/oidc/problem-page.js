import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { logo } from '../kernel/icon.js';
import { isSaid, t, tOf } from '../kernel/texts.js';
import './texts.js';

/** A page that says why nobody was let in after signing in with the organisation's own, and what one can do. */
class OidcProblemPage extends PageElement {
  static properties = { problem: {} };

  render() {
    const problem = isSaid('oidc.problem', this.problem) ? this.problem : 'refused';
    return html`
      <main class="alone" id="main" tabindex="-1">
        <header class="alone-welcome">
          ${logo(64)}
          <h1>${tOf('oidc.problem', problem)}</h1>
          <p class="muted">${tOf('oidc.problemAbout', problem)}</p>
          <a class="button button-main" href="#/">${t('oidc.toSignIn')}</a>
        </header>
      </main>
    `;
  }
}

customElements.define('oidc-problem-page', OidcProblemPage);

export const page = ({ params: { problem } }) => html`<oidc-problem-page .problem=${problem}></oidc-problem-page>`;
