import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { slot } from '../kernel/slots.js';
import { Subscription } from '../kernel/subscription.js';
import { errorText, t } from '../kernel/texts.js';
import './plan-body.js';

const planOperation = operation(new URL('./plan.graphql', import.meta.url));
const planChanged = operation(new URL('./planChanged.graphql', import.meta.url));
const planAssignOwner = operation(new URL('./planAssignOwner.graphql', import.meta.url));

/** A page with somebody else's introduction, for their mentor, manager, HR and whoever answers for it. */
class PlanPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    planId: {},
    taking: { state: true },
  };

  #plan = new FetchController(this, async () => (await query(planOperation, { id: this.planId })).node);

  #subscription = new Subscription(
    this,
    planChanged,
    () => this.#plan.value && { id: this.planId },
    (data) => (data.planChanged ? this.#plan.take(data.planChanged) : this.#plan.run()),
  );

  render() {
    return html`
      <div class="page" @step-changed=${() => this.#plan.run()}>
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
      ${this.#mayTake(plan) ? this.#take(plan) : nothing}
      <plan-body .plan=${plan} .viewer=${this.viewer}></plan-body>
      ${slot('below-plan', { viewer: this.viewer, plan })}
    `;
  }

  #missing() {
    return html`<h1 class="visually-hidden">${t('onboarding.plan')}</h1>
      <p class="card">${t('onboarding.planMissing')}</p>`;
  }

  /**
   * Whether the viewer may take on a plan that nobody answers for, as managers and HR can; the server has the last
   * word.
   */
  #mayTake(plan) {
    return !plan.owner && this.viewer.roles.some(({ role }) => role === 'MANAGER' || role === 'HR');
  }

  #take(plan) {
    return html`
      <div class="message message-ask">
        ${icon('late')}
        <p>${t('onboarding.noOwnerYet')}</p>
        <button class="button" ?disabled=${this.taking} @click=${() => this.#assignOwner(plan)}>
          ${t('onboarding.becomeOwner')}
        </button>
      </div>
    `;
  }

  #back() {
    if (history.length > 1) history.back();
    else location.hash = '#/';
  }

  async #assignOwner(plan) {
    this.taking = true;
    try {
      await mutate(planAssignOwner, { planId: plan.id, ownerId: this.viewer.person.id });
      await this.#plan.run();
      this.tell('notice', { text: t('onboarding.becameOwner', plan.newHire) });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.taking = false;
  }
}

customElements.define('plan-page', PlanPage);

export const page = ({ viewer, params: { planId } }) =>
  html`${keyed(planId, html`<plan-page .viewer=${viewer} .planId=${planId}></plan-page>`)}`;
