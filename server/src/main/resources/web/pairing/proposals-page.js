import { html, nothing } from 'lit';
import { instantInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { Paged, everyNode } from '../kernel/paged.js';
import { holdsRole } from '../kernel/roles.js';
import { rows } from '../kernel/rows.js';
import { shortListSkeleton } from '../kernel/skeletons.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { listed } from './reasons.js';
import './words.js';

const pairingPropose = operation(new URL('./pairingPropose.graphql', import.meta.url));
const pairingProposals = operation(new URL('./pairingProposals.graphql', import.meta.url));
const pairingUnits = operation(new URL('./pairingUnits.graphql', import.meta.url));

/** A page from which a proposal is made, with those that were made before. */
class ProposalsPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    busy: { state: true },
    failure: { state: true },
  };

  #units = new FetchController(this, () => everyNode(async (page) => (await query(pairingUnits, page)).viewer.newHireUnits));
  #proposals = new Paged(this, async (page) => (await query(pairingProposals, page)).viewer.pairingProposals);

  render() {
    return html`
      <div class="page stack">
        <header class="page-head">
          <h1>${t('pairing.title.proposals')}</h1>
          <p class="lead muted">${t('pairing.about')}</p>
        </header>
        ${this.#units.render((units) => this.#form(units), shortListSkeleton)}
        ${this.#proposals.render((page) => this.#list(page), shortListSkeleton)}
        ${holdsRole(this.viewer, 'HR')
          ? html`<p><a class="button" href="#/pairing-weights">${t('pairing.title.weights')}</a></p>`
          : nothing}
      </div>
    `;
  }

  #form(units) {
    if (units.length === 0) return html`<p class="card" role="status">${t('pairing.notForYou')}</p>`;
    return html`
      <form class="stack" @submit=${this.#propose}>
        ${units.length > 1
          ? html`<div class="field">
              <label for="pairing-unit">${t('pairing.for')}</label>
              <select id="pairing-unit" name="unitId">
                <option value="">${t('pairing.forAll')}</option>
                ${units.map(({ id, name }) => html`<option value=${id} lang="sv">${name}</option>`)}
              </select>
            </div>`
          : nothing}
        <div role="alert">
          ${this.failure ? html`<p class="message">${icon('people')} <span>${errorText(this.failure)}</span></p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('pairing.propose')}</button>
        </div>
      </form>
    `;
  }

  #propose = async (event) => {
    event.preventDefault();
    const unitId = new FormData(event.target).get('unitId') || null;
    this.busy = true;
    this.failure = undefined;
    try {
      const { pairingProposal } = await mutate(pairingPropose, { unitId });
      location.hash = `#/pairing/${encodeURIComponent(pairingProposal.id)}`;
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  };

  #list({ nodes }) {
    if (nodes.length === 0) return nothing;
    return html`
      <section class="stack" aria-labelledby="pairing-earlier">
        <h2 id="pairing-earlier">${t('pairing.earlier')}</h2>
        <ul class="rows card">
          ${rows(nodes, (proposal) => this.#row(proposal))}
        </ul>
        ${this.#proposals.renderMore()}
      </section>
    `;
  }

  #row({ id, state, newHires, placed, madeAt, units }) {
    return html`
      <li>
        <a class="pairing-row" data-row href="#/pairing/${encodeURIComponent(id)}">
          <span class="pairing-words">
            <strong lang="sv">${listed(units)}</strong>
            <span class="muted small">
              ${instantInWords(madeAt, this.viewer.today)}. ${tOf('pairing.stateInShort', state, { placed, all: newHires })}
            </span>
          </span>
          ${icon('forward')}
        </a>
      </li>
    `;
  }
}

customElements.define('proposals-page', ProposalsPage);

export const page = ({ viewer }) => html`<proposals-page .viewer=${viewer}></proposals-page>`;
