import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isoDayOf, shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { failureOf } from '../kernel/endpoints.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { reach } from '../kernel/graphql.js';
import { language } from '../kernel/language.js';
import '../kernel/later-styles.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { t, tOf } from '../kernel/texts.js';
import { KINDS } from './kinds.js';
import { statementText } from './statement-text.js';
import './texts.js';

/** What the server tells everybody. Throws RequestFailed. */
async function statements() {
  const response = await reach('/statements', { headers: { accept: 'application/json' } });
  if (!response.ok) throw await failureOf(response);
  return response.json();
}

/** A page with one statement, in the language of the client, for whoever is signed in or not. */
class StatementPage extends PageElement {
  static properties = { kind: {} };

  #said = new FetchController(this, statements);

  render() {
    const known = KINDS.includes(this.kind) ? this.kind : KINDS[0];
    return html`
      <main class="page statement" id="main" tabindex="-1">
        <header class="page-head">
          <h1>${tOf('statements.of', known)}</h1>
        </header>
        ${this.#said.render(
          ({ organisation, statements: all }) => this.#text(organisation, oneOf(all, known)),
          listSkeleton,
        )}
        <nav class="statement-others" aria-label=${t('statements.others')}>
          ${KINDS.filter((kind) => kind !== known).map((kind) => html`<a href="#/about/${kind}">${tOf('statements.of', kind)}</a>`)}
          <a href="#/">${t('statements.back')}</a>
        </nav>
      </main>
    `;
  }

  #text(organisation, { text, changedAt }) {
    return html`
      <p class="muted">${organisation}</p>
      <div class="statement-text">${statementText(text, 2)}</div>
      ${changedAt ? html`<p class="muted small">${t('statements.changedOn', { day: shortDay(isoDayOf(changedAt), '') })}</p>` : nothing}
    `;
  }
}

function oneOf(all, kind) {
  return all.find((one) => one.kind === kind.toUpperCase() && one.language === language.toUpperCase());
}

customElements.define('statement-page', StatementPage);

export const page = ({ params: { kind } }) => html`${keyed(kind, html`<statement-page .kind=${kind}></statement-page>`)}`;
