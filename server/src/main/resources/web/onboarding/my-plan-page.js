import { html, nothing } from 'lit';
import { dayInWords, daysFrom, longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import { FollowedPlan } from './followed-plan.js';
import './plan-view.js';
import './texts.js';

const myPlan = operation(new URL('./myPlan.graphql', import.meta.url));

/** A page with the newcomer's own introduction. */
class MyPlanPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The id of the step that is open, if any is. */
    stepId: {},
  };

  #plan = new FollowedPlan(
    this,
    () => this.viewer.person.plan?.id,
    async () => (await query(myPlan)).viewer.person.plan,
  );

  render() {
    const [firstName] = this.viewer.person.name.split(' ');
    return html`
      <div
        class="page"
        @step-changed=${() => this.#plan.changed()}
        @course-answered=${({ detail }) => this.#plan.answered(detail)}
      >
        <header class="page-head">
          <h1>${t('onboarding.greeting', { name: firstName })}</h1>
          ${this.viewer.person.plan ? this.#when(this.viewer.person.employment) : nothing}
        </header>
        ${this.#plan.render((plan) => (plan ? this.#found(plan) : this.#missing()), pageSkeleton)}
      </div>
    `;
  }

  #found(plan) {
    return html`
      ${this.#notStarted(plan.employment)}
      <plan-view .plan=${plan} .viewer=${this.viewer} .openId=${this.stepId} address="#/introduction"></plan-view>
    `;
  }

  #missing() {
    return html`<p class="card">${t('onboarding.noneOfYours')}</p>`;
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
