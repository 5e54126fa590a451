import { html, nothing } from 'lit';
import { drafts } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { slot } from '../kernel/slots.js';
import { t } from '../kernel/texts.js';
import { companions } from '../mentorship/companions.js';
import './plan-course.js';
import './plan-head.js';
import { PlanTexts } from './plan-texts.js';
import './step-list.js';
import './step-sheet.js';
import { around, stepsOf } from './steps.js';
import './texts.js';
import { Ticking } from './ticking.js';

/**
 * A plan as everybody sees it: how it stands and what to do about it, one list of its steps, who is there, and the step
 * that is open. Tells `step-changed` and `course-answered`.
 */
class PlanView extends PageElement {
  static properties = {
    /** The plan with its course, where that is known. */
    plan: { attribute: false },
    viewer: { attribute: false },
    /** The address of the plan, after which that of a step stands. */
    address: {},
    /** The id of the step that is open, if any is. */
    openId: {},
  };

  #ticking = new Ticking(this);
  #texts = new PlanTexts(this, () => this.plan);
  #people = [];

  /** Whether what is open was opened from the list, so that going back in the browser's history closes it. */
  #isOpenedHere = false;

  connectedCallback() {
    super.connectedCallback();
    drafts.addEventListener('changed', this.#redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    drafts.removeEventListener('changed', this.#redraw);
  }

  #redraw = () => this.requestUpdate();

  willUpdate(changed) {
    if (changed.has('openId') && !this.openId) {
      this.#isOpenedHere = false;
      this.querySelector('step-sheet')?.close();
    }
    if (!changed.has('plan')) return;
    this.#ticking.settle();
    this.#texts.follow(this.plan);
    this.#people = around(this.plan, this.viewer);
  }

  render() {
    const plan = this.#withTicks(this.plan);
    const open = this.openId && stepsOf(plan).find(({ id }) => id === this.openId);
    const course = this.plan.progress && this.plan;
    return html`
      <div class="plan-main" @click=${this.#opened}>
        <plan-head
          .plan=${plan}
          .course=${course}
          .viewer=${this.viewer}
          .address=${this.address}
          @show-passed=${() => this.querySelector('plan-passed').show()}
        ></plan-head>
        ${course
          ? html`<plan-course
              .plan=${this.plan}
              .course=${course}
              .viewer=${this.viewer}
            ></plan-course>`
          : nothing}
        <step-list
          .plan=${plan}
          .viewer=${this.viewer}
          .address=${this.address}
          .openId=${this.openId}
        ></step-list>
      </div>
      <div class="plan-side ${open ? 'has-sheet' : ''}">
        ${open
          ? html`<step-sheet
              .step=${open}
              .text=${this.#texts.of(open)}
              .viewer=${this.viewer}
              .people=${this.#people}
              @sheet-close=${this.#close}
            ></step-sheet>`
          : nothing}
        <div class="plan-beside">
          <section aria-label=${t('onboarding.people')}>${companions(this.plan.newHire.mentors, this.plan.owner, this.#other)}</section>
          ${slot('plan', { plan: this.plan, viewer: this.viewer })}
          ${slot('below-plan', { plan: this.plan, viewer: this.viewer })}
        </div>
      </div>
    `;
  }

  /** The new hire, where that is not the viewer. */
  get #other() {
    const { newHire } = this.plan;
    return newHire.id === this.viewer.person.id ? undefined : newHire;
  }

  #withTicks(plan) {
    const phases = plan.phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) => this.#ticking.shown(step)),
    }));
    return { ...plan, phases };
  }

  /** Notes that a step is opened from here. A second one takes the place of the first in the browser's history. */
  #opened = (event) => {
    const link = event.target.closest('a[href*="/steps/"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.openId) {
      event.preventDefault();
      location.replace(link.getAttribute('href'));
    } else {
      this.#isOpenedHere = true;
    }
  };

  #close = () => {
    if (this.#isOpenedHere) history.back();
    else location.replace(this.address);
  };
}

customElements.define('plan-view', PlanView);
