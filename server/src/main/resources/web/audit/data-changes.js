import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { operation, query } from '../kernel/graphql.js';
import { Paged } from '../kernel/paged.js';
import { t, tOf } from '../kernel/texts.js';
import { dataDays, dataSkeleton, timeOf } from './data-days.js';
import './texts.js';

const dataChanges = operation(new URL('./dataChanges.graphql', import.meta.url));

/** A list of who has changed the viewer's data: for each day, what, by whom and when. */
class DataChanges extends PageElement {
  static properties = { today: {}, self: {} };

  #changes = new Paged(this, async (page) => (await query(dataChanges, page)).viewer.person.dataChanges);

  render() {
    return html`
      <section class="card" aria-labelledby="data-changes">
        <h2 id="data-changes">${t('audit.dataChanges')}</h2>
        ${this.#changes.render((page) => this.#list(page), dataSkeleton)}
      </section>
    `;
  }

  #list({ nodes }) {
    if (nodes.length === 0) return html`<p class="muted">${t('audit.noDataChanges')}</p>`;
    return html`
      ${dataDays(
        nodes,
        ({ at }) => at,
        this.today,
        (changes) => changes,
        (change) => this.#change(change),
      )}
      ${this.#changes.renderMore()}
    `;
  }

  #change({ actor, kind, at }) {
    return html`
      <li data-row tabindex="-1">
        ${tOf('audit.change', kind)}
        <p class="muted small">${this.#by(actor)}, ${timeOf(at)}</p>
      </li>
    `;
  }

  #by(actor) {
    if (!actor) return t('audit.changedByNobody');
    return actor.id === this.self ? t('audit.changedByYou') : actor.name;
  }
}

customElements.define('data-changes', DataChanges);
