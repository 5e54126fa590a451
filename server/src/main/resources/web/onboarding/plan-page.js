import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { slot } from '../kernel/slots.js';
import { t } from '../kernel/texts.js';
import { TitleController } from '../kernel/title.js';
import { FollowedPlan } from './followed-plan.js';
import './plan-view.js';
import './texts.js';

const planOperation = operation(new URL('./plan.graphql', import.meta.url));

/** A page with somebody else's introduction, for their mentor, manager, HR and whoever answers for it. */
class PlanPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    planId: {},
    /** The id of the step that is open, if any is. */
    stepId: {},
  };

  #plan = new FollowedPlan(
    this,
    () => this.planId,
    async () => (await query(planOperation, { id: this.planId })).node,
  );

  #title = new TitleController(this, () => this.#plan.value?.newHire.name);

  render() {
    return html`
      <div
        class="page"
        @step-changed=${() => this.#plan.changed()}
        @course-answered=${({ detail }) => this.#plan.answered(detail)}
      >
        <button class="back-link" @click=${this.#back}>${icon('back')} ${t('kernel.back')}</button>
        ${this.#plan.render((plan) => (plan ? this.#found(plan) : this.#missing()), pageSkeleton)}
      </div>
    `;
  }

  #found(plan) {
    const { title, unit, firstDay } = plan.employment;
    const day = shortDay(firstDay, this.viewer.today);
    const started = firstDay <= this.viewer.today;
    return html`
      <header class="page-head">
        <h1>${plan.newHire.name}</h1>
        <p class="lead muted">
          ${title}, ${unit.name}. ${t(started ? 'onboarding.startedOn' : 'onboarding.startsOn', { day })}
        </p>
      </header>
      ${slot('above-plan', { viewer: this.viewer, plan })}
      <plan-view
        .plan=${plan}
        .viewer=${this.viewer}
        .openId=${this.stepId}
        .address="#/plans/${encodeURIComponent(this.planId)}"
      ></plan-view>
    `;
  }

  #missing() {
    return html`<h1 class="visually-hidden">${t('onboarding.plan')}</h1>
      <p class="card">${t('onboarding.planMissing')}</p>`;
  }

  #back() {
    if (history.length > 1) history.back();
    else location.hash = '#/';
  }
}

customElements.define('plan-page', PlanPage);

export const page = ({ viewer, params: { planId, stepId } }) =>
  html`${keyed(
    planId,
    html`<plan-page .viewer=${viewer} .planId=${planId} .stepId=${stepId}></plan-page>`,
  )}`;
