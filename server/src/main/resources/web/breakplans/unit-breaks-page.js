import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { nowhere } from '../kernel/nowhere.js';
import { unitsOf } from '../kernel/roles.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import './texts.js';
import './usual-breaks.js';

const unitBreaks = operation(new URL('./unitBreaks.graphql', import.meta.url));
const unitBreakChoose = operation(new URL('./unitBreakChoose.graphql', import.meta.url));

/** A page with the breaks of whoever works in a unit and says nothing else, and the way to change them. */
class UnitBreaksPage extends PageElement {
  static properties = { unitId: {}, units: { attribute: false } };

  #unit = new FetchController(this, async () => (await query(unitBreaks, { id: this.unitId })).node ?? {});

  render() {
    return html`
      <div class="page stack break-plan">
        ${this.#unit.render((unit) => (unit.breaks ? this.#found(unit) : nowhere()), pageSkeleton)}
      </div>
    `;
  }

  #found({ name, breaks, viewerMaySetBreaks }) {
    return html`
      <header class="page-head">
        <h1>${t('breakplans.titleOfUnit')}</h1>
        <p class="lead muted">${name}</p>
      </header>
      <section class="card stack" aria-labelledby="unit-breaks">
        <h2 id="unit-breaks">${t('breakplans.ofUnit')}</h2>
        <p class="muted">${t('breakplans.ofUnitAbout')}</p>
        <usual-breaks .choices=${breaks} .isUnit=${true} .mayChange=${viewerMaySetBreaks} .choose=${this.#choose}></usual-breaks>
      </section>
      ${this.#others()}
    `;
  }

  /** The other units that the viewer speaks for. */
  #others() {
    const others = this.units.filter(({ id }) => id !== this.unitId);
    if (others.length === 0) return nothing;
    return html`
      <section class="stack" aria-labelledby="unit-breaks-others">
        <h2 id="unit-breaks-others">${t('breakplans.otherUnits')}</h2>
        <ul class="break-units">
          ${others.map(({ id, name }) => html`<li><a href="#/unit-breaks/${encodeURIComponent(id)}">${name} ${icon('forward')}</a></li>`)}
        </ul>
      </section>
    `;
  }

  #choose = async (input) => {
    try {
      this.#take(await mutate(unitBreakChoose, { unitId: this.unitId, ...input }));
    } catch (failure) {
      if (failure.payload) this.#take(failure.payload);
      throw failure;
    }
  };

  #take({ unit }) {
    if (unit?.breaks) this.#unit.take(unit);
  }
}

customElements.define('unit-breaks-page', UnitBreaksPage);

export const page = ({ viewer, params: { unitId } }) => {
  const units = unitsOf(viewer, 'MANAGER', 'EXPERT');
  const id = unitId || units[0]?.id;
  return id ? html`${keyed(id, html`<unit-breaks-page .unitId=${id} .units=${units}></unit-breaks-page>`)}` : nowhere();
};
