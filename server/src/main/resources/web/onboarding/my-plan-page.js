import { html } from 'lit';
import { dayInWords, daysFrom, longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { Subscription } from '../kernel/subscription.js';
import { t } from '../kernel/texts.js';
import './plan-view.js';
import './texts.js';

const myPlan = operation(new URL('./myPlan.graphql', import.meta.url));
const planChanged = operation(new URL('./planChanged.graphql', import.meta.url));

/** A page with the newcomer's own introduction. */
class MyPlanPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The id of the step that is open, if any is. */
    stepId: {},
  };

  #plan = new FetchController(this, async () => (await query(myPlan)).viewer.person.plan);

  #subscription = new Subscription(
    this,
    planChanged,
    () => this.#plan.value && { id: this.#plan.value.id },
    (data) => (data.planChanged ? this.#plan.take(data.planChanged) : this.#plan.run()),
  );

  render() {
    const [firstName] = this.viewer.person.name.split(' ');
    return html`
      <div class="page" @step-changed=${() => this.#plan.run()}>
        <header class="page-head">
          <h1>${t('onboarding.greeting', { name: firstName })}</h1>
          ${this.#when(this.viewer.person.employment)}
        </header>
        ${this.#plan.render(
          (plan) => html`
            ${this.#notStarted(plan.employment)}
            <plan-view
              .plan=${plan}
              .viewer=${this.viewer}
              .openId=${this.stepId}
              address="#/introduction"
            ></plan-view>
          `,
          pageSkeleton,
        )}
      </div>
    `;
  }

  /** Draws where in time the newcomer stands: which week it is, or that it has not begun. */
  #when({ firstDay, unit }) {
    const { today } = this.viewer;
    const days = daysFrom(firstDay, today);
    const values = { unit: unit.name, week: Math.floor(days / 7) + 1, day: dayInWords(firstDay, today) };
    const key = days < 0 ? 'onboarding.startsAt' : days === 0 ? 'onboarding.firstDayAt' : 'onboarding.weekAt';
    return html`<p class="lead muted">${t(key, values)}</p>`;
  }

  #notStarted({ firstDay }) {
    if (firstDay <= this.viewer.today) return '';
    const day = longDay(firstDay, this.viewer.today);
    return html`<p class="message">${icon('path')} <span>${t('onboarding.restOpens', { day })}</span></p>`;
  }
}

customElements.define('my-plan-page', MyPlanPage);

export const page = ({ viewer, params: { stepId } }) =>
  html`<my-plan-page .viewer=${viewer} .stepId=${stepId}></my-plan-page>`;
