import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';
import { unitRow } from './unit-row.js';

const organisationRoots = operation(new URL('./organisationRoots.graphql', import.meta.url));
const unitsBelow = operation(new URL('./unitsBelow.graphql', import.meta.url));

const PAGE = 100;

/** The tree of units: each is unfolded by its own button, and only then asked for what stands below it. */
class UnitTree extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** Those that are unfolded. */
    unfolded: { state: true },
    /** What stands below a unit, by its id: `{ nodes, pageInfo }`. */
    below: { state: true },
    failure: { state: true },
  };

  #roots = new FetchController(this, async () => {
    const { organisationRoots: roots } = (await query(organisationRoots)).viewer;
    if (!this.unfolded) {
      this.unfolded = new Set(roots.map(({ id }) => id));
      this.below = new Map();
    }
    // What is unfolded is asked for again as well: the page stays while units are changed on others.
    this.below = new Map([...this.below].filter(([id]) => this.unfolded.has(id)));
    await Promise.all([...this.unfolded].map((id) => this.#load({ id })));
    return roots;
  });

  render() {
    return html`
      ${this.#roots.render(
        (roots) =>
          roots.length === 0
            ? html`<p class="card">${t('organisation.nothing')}</p>`
            : html`<div class="card unit-tree">${this.#list(roots)}</div>`,
        listSkeleton,
      )}
      <div role="alert">${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}</div>
    `;
  }

  #list(units) {
    return html`<ul>${units.map((unit) => html`<li>${this.#unit(unit)}</li>`)}</ul>`;
  }

  #unit(unit) {
    const isOpen = this.unfolded.has(unit.id);
    return html`
      <div class="unit-node">
        ${unit.unitsBelow > 0
          ? html`
              <button
                class="icon-button unit-fold"
                aria-expanded=${String(isOpen)}
                aria-label=${t(isOpen ? 'organisation.fold' : 'organisation.unfold', { name: unit.name, count: unit.unitsBelow })}
                @click=${() => this.#fold(unit)}
              >
                ${icon('chevron')}
              </button>
            `
          : html`<span class="unit-fold"></span>`}
        ${unitRow(unit, this.viewer.today)}
      </div>
      ${isOpen ? this.#below(unit) : nothing}
    `;
  }

  #below(unit) {
    const below = this.below.get(unit.id);
    if (!below) return html`<p class="muted small unit-waits" role="status">${t('kernel.loading')}</p>`;
    return html`
      ${this.#list(below.nodes)}
      ${below.pageInfo.hasNextPage
        ? html`<button class="button" @click=${() => this.#load(unit, below)}>${t('kernel.more')}</button>`
        : nothing}
    `;
  }

  #fold(unit) {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(unit.id)) unfolded.add(unit.id);
    this.unfolded = unfolded;
    if (unfolded.has(unit.id) && !this.below.has(unit.id)) this.#load(unit);
  }

  async #load(unit, before) {
    this.failure = undefined;
    try {
      const { node } = await query(unitsBelow, { id: unit.id, first: PAGE, after: before?.pageInfo.endCursor });
      const nodes = [...(before?.nodes ?? []), ...node.children.nodes];
      this.below = new Map(this.below).set(unit.id, { nodes, pageInfo: node.children.pageInfo });
    } catch (failure) {
      this.failure = failure;
    }
  }
}

customElements.define('unit-tree', UnitTree);
