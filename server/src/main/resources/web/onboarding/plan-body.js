import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { progressArch } from '../kernel/progress.js';
import { slot } from '../kernel/slots.js';
import { t } from '../kernel/texts.js';
import { companions } from '../mentorship/companions.js';
import './plan-course.js';
import './plan-phases.js';
import './plan-step.js';
import './plan-waiting.js';
import { around, firstToDo, isMine, isNow, progressOf, steady, stepsOf } from './steps.js';
import { Ticking } from './ticking.js';

/**
 * An element with a plan as everybody sees it: how far it is, who is there, what to do now, who waits for whom, all
 * phases.
 */
class PlanBody extends PageElement {
  static properties = {
    plan: { attribute: false },
    viewer: { attribute: false },
  };

  #ticking = new Ticking(this);
  #toDo = [];
  #people = [];
  #isBack = true;

  connectedCallback() {
    super.connectedCallback();
    this.#isBack = true;
  }

  willUpdate(changed) {
    if (!changed.has('plan')) return;
    this.#ticking.settle();
    if (this.#isBack) this.#toDo = [];
    this.#isBack = false;
    const steps = stepsOf(this.plan);
    this.#people = around(this.plan, this.viewer);
    this.#toDo = steady(this.#toDo, steps, firstToDo(steps, this.viewer));
  }

  render() {
    const shown = this.#withTicks(this.plan);
    return html`
      <div class="plan-side">
        <section class="card plan-progress" aria-label=${t('onboarding.overview')}>
          ${this.#progress(stepsOf(shown))}
        </section>
        <div class="card plan-companions">${companions(this.plan.newHire.mentors, this.plan.owner)}</div>
      </div>
      <div class="plan-main">
        <plan-course .plan=${this.plan} .viewer=${this.viewer}></plan-course>
        ${this.#todo(this.#toDo)}
        <plan-waiting .plan=${this.plan} .viewer=${this.viewer} .before=${this.#toDo}></plan-waiting>
        ${slot('plan', { plan: this.plan, viewer: this.viewer })}
        <section class="stack plan-all" aria-labelledby="plan-all-title">
          <h2 id="plan-all-title">${t('onboarding.allSteps')}</h2>
          <plan-phases class="stack" .plan=${shown} .viewer=${this.viewer} .people=${this.#people}></plan-phases>
        </section>
      </div>
    `;
  }

  #withTicks(plan) {
    const phases = plan.phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) => this.#ticking.shown(step)),
    }));
    return { ...plan, phases };
  }

  #progress(steps) {
    const progress = progressOf(steps, this.viewer.today);
    const words = html`<strong>${t('onboarding.doneOf', { done: progress.done, all: progress.required })}</strong>
      <span>${t('onboarding.stepsDone')}</span>`;
    return html`
      ${progressArch(progress, words)}
      <p class="plan-verdict">${this.#verdict(progress, steps)}</p>
    `;
  }

  #verdict({ required, done, behind }, steps) {
    if (done === required) {
      const locked = this.plan.employment.firstDay > this.viewer.today && this.plan.newHire.id === this.viewer.person.id;
      return t(locked ? 'onboarding.verdict.soFar' : 'onboarding.verdict.done');
    }
    if (behind === 0) return t('onboarding.verdict.onTrack');
    const mine = steps.filter((step) => step.required && step.behind && isMine(step, this.viewer)).length;
    const late = t('onboarding.behindSteps', { count: behind });
    return `${late} ${mine === 0 ? t('onboarding.verdict.noneIsYours') : t('onboarding.verdict.yours', { count: mine })}`;
  }

  #todo(steps) {
    const own = this.plan.newHire.id === this.viewer.person.id;
    if (steps.length === 0 && !own) return nothing;
    const next = steps.length > 0 && !isNow(steps[0], this.viewer.today);
    return html`
      <section class="card plan-todo" aria-labelledby="plan-todo-title">
        <h2 id="plan-todo-title">${t(next ? 'onboarding.todoNext' : 'onboarding.todoNow')}</h2>
        ${steps.length === 0 ? html`<p class="muted">${t('onboarding.nothingToDo')}</p>` : this.#list(steps)}
      </section>
    `;
  }

  #list(steps) {
    return html`
      <ul>
        ${repeat(
          steps,
          (step) => step.id,
          (step) => html`
            <li>
              <plan-step .step=${this.#ticking.shown(step)} .viewer=${this.viewer} .people=${this.#people}></plan-step>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

customElements.define('plan-body', PlanBody);
