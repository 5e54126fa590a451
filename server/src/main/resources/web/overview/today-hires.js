import { html, nothing } from 'lit';
import { instantInWords, isoDayOf, shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { holdsRole } from '../kernel/roles.js';
import { rows } from '../kernel/rows.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { planRow } from './plan-row.js';

const urgentPlans = operation(new URL('./urgentPlans.graphql', import.meta.url));
const stepNudge = operation(new URL('../today/stepNudge.graphql', import.meta.url));

const MOST = 8;

/**
 * A card with the introductions that the viewer answers for, the most urgent first, each with the way to remind whoever
 * it has waited for longest.
 */
class TodayHires extends PageElement {
  static properties = {
    viewer: { attribute: false },
    agenda: { attribute: false },
    busy: { state: true },
  };

  /** One more than is shown, to learn whether there are more. */
  #plans = new FetchController(this, async () => (await query(urgentPlans, { first: MOST + 1 })).viewer.urgentPlans);

  updated(changed) {
    if (changed.get('agenda')) this.#plans.run();
  }

  render() {
    return this.#plans.render(
      (found) => this.#list(found),
      () => nothing,
    );
  }

  #list(plans) {
    if (plans.length === 0 && !holdsRole(this.viewer, 'MANAGER', 'HR')) return nothing;
    return html`
      <section class="stack" aria-labelledby="today-hires">
        <h2 id="today-hires">${t('overview.newHires')}</h2>
        ${plans.length === 0
          ? html`<p class="card">${t('overview.noNewHires')}</p>`
          : html`<ul class="rows card">
              ${rows(plans.slice(0, MOST), (plan) => planRow(plan, this.viewer.today, undefined, this.#awaited(plan)))}
            </ul>`}
        ${plans.length > MOST
          ? html`<a class="button" href="#/hires">${t('overview.allHires')}</a>`
          : nothing}
        ${plans.length === 0 ? html`<a class="button" href="#/new-hire">${t('overview.addNewHire')}</a>` : nothing}
      </section>
    `;
  }

  /** Draws what others are late with, and the way to remind them of it, which there is once a day. */
  #awaited({ awaitedStep: step }) {
    // Where nobody is there to do it there is nobody to remind.
    if (!step?.responsible) return nothing;
    const { today } = this.viewer;
    const who = `${step.responsible.name} (${tOf('templates.roleShort', step.responsibleRole)})`;
    const isNudged = step.nudgedAt && isoDayOf(step.nudgedAt) === today;
    return html`
      <div class="plan-row-awaited" tabindex="-1">
        <p class="small">
          <span class="muted">${t('overview.waitsFor', { who, day: shortDay(step.due, today) })}</span>
          <span class="step-title" lang="sv">${step.title}</span>
        </p>
        ${isNudged
          ? html`<p class="muted small">${t('today.nudged', { when: instantInWords(step.nudgedAt, today) })}</p>`
          : html`<button
              class="button"
              aria-label=${t('today.nudgeAbout', { step: step.title })}
              ?disabled=${this.busy}
              @click=${(event) => this.#remind(event, step.id)}
            >
              ${t('today.nudge')}
            </button>`}
      </div>
    `;
  }

  async #remind({ currentTarget }, stepId) {
    const row = currentTarget.closest('.plan-row-awaited');
    this.busy = true;
    try {
      await mutate(stepNudge, { stepId });
      this.tell('notice', { text: t('today.nudgedNow') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#plans.run();
    this.busy = false;
    row.focus({ preventScroll: true });
  }
}

customElements.define('today-hires', TodayHires);

/** The card, for whoever answers for newcomers. */
export const part = ({ viewer, agenda }) => html`<today-hires .viewer=${viewer} .agenda=${agenda}></today-hires>`;
