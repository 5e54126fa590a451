import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { errorText, t } from '../kernel/texts.js';
import '../kernel/later-styles.js';
import { look, operation } from '../kernel/graphql.js';
import './texts.js';
import './unit-tree.js';
import { unitRow } from './unit-row.js';

const unitsNamed = operation(new URL('./unitsNamed.graphql', import.meta.url));

/** The pause after the last letter before the server is asked. */
const PAUSE_MS = 250;

/** A page with all units: as a tree, or those with a name. */
class OrganisationPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    found: { state: true },
    failure: { state: true },
  };

  #pause;
  #asked = '';

  render() {
    return html`
      <div class="page stack organisation-page">
        <header class="page-head">
          <h1>${t('organisation.title.organisation')}</h1>
          <p class="lead muted">${t('organisation.about')}</p>
        </header>
        <p><a href="#/organisation-file">${t('organisation.fromFile')}</a></p>
        <div class="field">
          <label for="unit-search">${t('organisation.search')}</label>
          <input id="unit-search" type="search" autocomplete="off" maxlength="80" @input=${this.#type} />
        </div>
        <div role="alert">${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}</div>
        <p class="visually-hidden" role="status">${this.found ? t('organisation.found', { count: this.found.nodes.length }) : nothing}</p>
        ${this.found ? this.#results() : nothing}
        <unit-tree class=${this.found ? 'is-aside' : ''} .viewer=${this.viewer}></unit-tree>
      </div>
    `;
  }

  #results() {
    const { nodes, pageInfo } = this.found;
    if (nodes.length === 0) return html`<p class="card">${t('organisation.none')}</p>`;
    return html`
      <ul class="card unit-rows">
        ${nodes.map((unit) => html`<li>${unitRow(unit, this.viewer.today, unit.parent?.name)}</li>`)}
      </ul>
      ${pageInfo.hasNextPage ? html`<p class="muted">${t('organisation.moreFound')}</p>` : nothing}
    `;
  }

  #type = ({ target }) => {
    clearTimeout(this.#pause);
    const search = target.value.trim();
    this.#asked = search;
    if (!search) {
      this.found = undefined;
      this.failure = undefined;
      return;
    }
    this.#pause = setTimeout(() => this.#find(search), PAUSE_MS);
  };

  async #find(search) {
    try {
      const { viewer } = await look(unitsNamed, { search });
      if (search !== this.#asked) return;
      this.found = viewer.unitsNamed;
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure;
    }
  }
}

customElements.define('organisation-page', OrganisationPage);

export const page = ({ viewer }) => html`<organisation-page .viewer=${viewer}></organisation-page>`;
