import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import { changes } from './changes.js';
import './commitment-row.js';
import './texts.js';

const commitments = operation(new URL('./commitments.graphql', import.meta.url));

/** A section of the place of sessions: what the viewer has said that they will do and has not done. */
class SessionsCommitments extends PageElement {
  static properties = { viewer: { attribute: false } };

  #open = new FetchController(this, async () => (await query(commitments)).viewer.commitments);

  connectedCallback() {
    super.connectedCallback();
    changes.addEventListener('changed', this.#again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    changes.removeEventListener('changed', this.#again);
  }

  #again = () => this.#open.run();

  render() {
    return this.#open.render(
      ({ nodes }) => (nodes.length > 0 ? this.#shown(nodes) : nothing),
      () => nothing,
    );
  }

  #shown(nodes) {
    return html`
      <section class="card" aria-labelledby="sessions-commitments" @commitment-changed=${this.#again}>
        <h2 id="sessions-commitments">${t('commitments.own')}</h2>
        <ul class="commitments">
          ${repeat(
            nodes,
            ({ id }) => id,
            (commitment) => html`<li><commitment-row .commitment=${commitment} .viewer=${this.viewer}></commitment-row></li>`,
          )}
        </ul>
      </section>
    `;
  }
}

customElements.define('sessions-commitments', SessionsCommitments);

export const part = ({ viewer }) => html`<sessions-commitments .viewer=${viewer}></sessions-commitments>`;
