import { html, nothing } from 'lit';
import { avatar } from '../kernel/avatar.js';
import { dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { labelled } from '../kernel/fields.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { Paged } from '../kernel/paged.js';
import { rows } from '../kernel/rows.js';
import { errorText, t } from '../kernel/texts.js';
import '../people/person-field.js';
import { ask, fieldId } from '../onboarding/asking.js';
import { since } from './plan-row.js';

const withoutPlan = operation(new URL('./withoutPlan.graphql', import.meta.url));
const templateChoices = operation(new URL('../templates/templateChoices.graphql', import.meta.url));
const planBegin = operation(new URL('../onboarding/planBegin.graphql', import.meta.url));

/** A list of those who are new and have no plan, with the way to one. Shows nothing while there is nobody. */
class PlanStart extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The id of the employment that is to get a plan. */
    chosen: { state: true },
    busy: { state: true },
    errors: { state: true },
  };

  #id = fieldId();
  #without = new Paged(this, async (page) => (await query(withoutPlan, page)).viewer.employmentsWithoutPlan);
  #templates = new FetchController(this, async () =>
    (await query(templateChoices)).viewer.templates.nodes.filter(({ latest }) => latest),
  );

  constructor() {
    super();
    this.errors = [];
  }

  render() {
    const nodes = this.#without.value?.nodes ?? [];
    if (nodes.length === 0) return nothing;
    return html`
      <section class="stack" aria-labelledby="${this.#id}-title">
        <h2 id="${this.#id}-title">${t('overview.start.title')}</h2>
        <ul class="rows card">
          ${rows(nodes, (employment) => this.#row(employment))}
        </ul>
        ${this.#without.renderMore()}
      </section>
    `;
  }

  #row(employment) {
    const { id, person, title, unit, firstDay } = employment;
    return html`
      <li class="plan-start-row" data-row tabindex="-1">
        ${avatar(person)}
        <span class="plan-start-who">
          <strong>${person.name}</strong>
          <span class="muted small">${title}, ${unit.name}</span>
          <span class="muted small">${since(firstDay, this.viewer.today)}</span>
        </span>
        ${this.chosen === id
          ? this.#form(employment)
          : html`<button
              class="button"
              aria-label=${t('overview.start.doFor', person)}
              @click=${() => this.#choose(id)}
            >
              ${t('overview.start.do')}
            </button>`}
      </li>
    `;
  }

  #form(employment) {
    return ask({
      id: `${this.#id}-heading`,
      heading: t('overview.start.doFor', employment.person),
      about: employment.firstDay < this.viewer.today ? t('overview.start.late') : '',
      fields: html`
        <person-field
          name="ownerId"
          .label=${t('overview.start.owner')}
          .people=${[this.viewer.person]}
          .chosen=${this.viewer.person.id}
        ></person-field>
        ${labelled({
          id: `${this.#id}-template`,
          name: 'templateId',
          label: t('overview.start.template'),
          errors: this.errors,
          field: (id, about) => html`
            <select id=${id} name="templateId" aria-describedby=${about}>
              <option value="">${t('overview.start.fitting')}</option>
              ${(this.#templates.value ?? []).map((one) => html`<option value=${one.id} lang="sv">${one.name}</option>`)}
            </select>
          `,
        })}
      `,
      words: t('overview.start.do'),
      busy: this.busy,
      keptAs: `start:${employment.id}`,
      send: (values) => this.#send(employment, values),
      leave: () => (this.chosen = undefined),
    });
  }

  async #choose(id) {
    this.chosen = id;
    this.errors = [];
    await this.updateComplete;
    await this.querySelector('person-field').updateComplete;
    this.querySelector('select').focus();
  }

  async #send({ id: employmentId, person }, { ownerId, templateId }) {
    this.busy = true;
    try {
      const { plan } = await mutate(planBegin, { employmentId, ownerId, templateId: templateId || null });
      dropDraft(`start:${employmentId}`);
      this.chosen = undefined;
      this.tell('notice', { text: t('overview.start.did', person) });
      location.hash = `#/plans/${encodeURIComponent(plan.id)}`;
    } catch (failure) {
      this.errors = (failure.payload?.userErrors ?? []).filter(({ field }) => field.join() === 'templateId');
      if (failure.code === 'PLAN_EXISTS') this.chosen = undefined;
      if (this.errors.length === 0) this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    this.#without.run();
  }
}

customElements.define('plan-start', PlanStart);
