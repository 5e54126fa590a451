import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { everyNode } from '../kernel/paged.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import { welcomeFields, welcomeIn } from './welcome-fields.js';

const welcomeUnits = operation(new URL('./welcomeUnits.graphql', import.meta.url));
const welcomeUsual = operation(new URL('./welcomeUsual.graphql', import.meta.url));
const unitWelcomeSet = operation(new URL('./unitWelcomeSet.graphql', import.meta.url));

/** A page with how first days usually begin in each unit that the viewer leads or is HR of. */
class FirstDaysPage extends PageElement {
  static properties = {
    /** The unit that is shown; the first one until another is chosen. */
    unitId: { state: true },
    busy: { state: true },
    failure: { state: true },
  };

  #units = new FetchController(this, async () => {
    const units = await everyNode(async (page) => (await query(welcomeUnits, page)).viewer.newHireUnits);
    this.unitId ??= units[0]?.id;
    if (this.unitId) this.#usual.run();
    return units;
  });

  #usual = new FetchController(this, async () => {
    if (!this.unitId) return undefined;
    const { node } = await query(welcomeUsual, { id: this.unitId });
    return { unitId: this.unitId, welcome: node?.welcome ?? {} };
  });

  render() {
    return html`
      <div class="page stack">
        <header class="page-head">
          <h1>${t('welcome.firstDays')}</h1>
          <p class="lead muted">${t('welcome.firstDaysAbout')}</p>
        </header>
        ${this.#units.render((units) => this.#form(units), listSkeleton)}
      </div>
    `;
  }

  #form(units) {
    if (units.length === 0) return html`<p class="card" role="status">${t('welcome.noUnits')}</p>`;
    return html`
      <form class="card stack" novalidate @submit=${this.#save}>
        ${units.length === 1 ? html`<h2>${units[0].name}</h2>` : this.#choice(units)}
        ${this.#usual.render(
          (usual) => (usual ? keyed(usual.unitId, welcomeFields('first-days', usual.welcome)) : nothing),
          listSkeleton,
        )}
        <div role="alert">
          ${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}
        </div>
        <button class="button button-main" ?disabled=${this.busy}>${t('welcome.save')}</button>
      </form>
    `;
  }

  #choice(units) {
    return html`
      <div class="field">
        <label for="first-days-unit">${t('welcome.unit')}</label>
        <select id="first-days-unit" @change=${this.#choose}>
          ${units.map(({ id, name }) => html`<option value=${id} .selected=${id === this.unitId}>${name}</option>`)}
        </select>
      </div>
    `;
  }

  #choose = ({ target }) => {
    this.unitId = target.value;
    this.failure = undefined;
    this.#usual.restart();
  };

  #save = async (event) => {
    event.preventDefault();
    const welcome = welcomeIn(new FormData(event.target));
    this.busy = true;
    this.failure = undefined;
    try {
      await mutate(unitWelcomeSet, { unitId: this.unitId, welcome });
      await this.#usual.run();
      this.tell('notice', { text: t('welcome.firstDaysSaved') });
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  };
}

customElements.define('first-days-page', FirstDaysPage);

export const page = () => html`<first-days-page></first-days-page>`;
