import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { changes } from '../commitments/changes.js';
import { PageElement } from '../kernel/element.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { Paged } from '../kernel/paged.js';
import { shortListSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import './question-row.js';
import './sessions-questions.js';

const questionsEnded = operation(new URL('./questionsEnded.graphql', import.meta.url));

/** A page with all of the viewer's questions: what is open, and what has become of the others. */
class QuestionsPage extends PageElement {
  static properties = { viewer: { attribute: false } };

  #ended = new Paged(this, async (page) => (await query(questionsEnded, page)).viewer.questionsEnded);

  connectedCallback() {
    super.connectedCallback();
    changes.addEventListener('changed', this.#again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    changes.removeEventListener('changed', this.#again);
  }

  render() {
    return html`
      <div class="page page-read stack">
        <header class="page-head"><h1>${t('questions.title')}</h1></header>
        ${this.viewer.person.plan ? html`<div class="actions"><a class="button button-main" href="#/ask">${icon('add')} ${t('questions.ask')}</a></div>` : nothing}
        <sessions-questions .viewer=${this.viewer} .inFull=${true} @question-changed=${this.#again}></sessions-questions>
        ${this.#ended.render((page) => this.#past(page), shortListSkeleton)}
      </div>
    `;
  }

  #past({ nodes }) {
    if (nodes.length === 0) return nothing;
    return html`
      <section class="card" aria-labelledby="questions-ended">
        <h2 id="questions-ended">${t('questions.past')}</h2>
        <ul class="questions">
          ${repeat(
            nodes,
            ({ id }) => id,
            (one) => html`<li data-row tabindex="-1"><question-row .question=${one} .viewer=${this.viewer}></question-row></li>`,
          )}
        </ul>
        ${this.#ended.renderMore()}
      </section>
    `;
  }

  #again = () => this.#ended.run();
}

customElements.define('questions-page', QuestionsPage);

export const page = ({ viewer }) => html`<questions-page .viewer=${viewer}></questions-page>`;
