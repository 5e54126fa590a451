import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { progressBar } from '../kernel/progress.js';
import { t } from '../kernel/texts.js';
import './plan-step.js';
import './step-add.js';
import { currentPhase, progressOf } from './steps.js';

/** A list of the whole plan, a phase at a time; the phase that today falls in stands open. */
class PlanPhases extends PageElement {
  static properties = {
    plan: { attribute: false },
    viewer: { attribute: false },
    people: { attribute: false },
  };

  render() {
    const current = currentPhase(this.plan, this.viewer.today);
    return html`${this.plan.phases.map((phase) => this.#phase(phase, phase === current))}`;
  }

  #phase(phase, current) {
    const { name, steps } = phase;
    const done = steps.filter((step) => step.doneAt).length;
    const { behind } = progressOf(steps, this.viewer.today);
    return html`
      <details class="phase card" ?open=${current}>
        <summary>
          <h3 lang="sv">${name}</h3>
          <span class="phase-status">
            ${current ? html`<span class="chip chip-now">${t('onboarding.now')}</span>` : nothing}
            ${behind > 0
              ? html`<span class="chip chip-late">${t('onboarding.behindCount', { count: behind })}</span>`
              : nothing}
            ${done === steps.length
              ? html`<span class="chip chip-done">${icon('check')} ${t('onboarding.allDone')}</span>`
              : html`<span class="muted small">${t('onboarding.doneOf', { done, all: steps.length })}</span>`}
          </span>
          ${icon('chevron')} ${progressBar({ done, required: steps.length })}
        </summary>
        <ol>
          ${repeat(
            steps,
            (step) => step.id,
            (step) => html`<li><plan-step .step=${step} .viewer=${this.viewer} .people=${this.people}></plan-step></li>`,
          )}
        </ol>
        ${this.plan.viewerMayChange
          ? html`<step-add .plan=${this.plan} .phase=${phase} .viewer=${this.viewer}></step-add>`
          : nothing}
      </details>
    `;
  }
}

customElements.define('plan-phases', PlanPhases);
