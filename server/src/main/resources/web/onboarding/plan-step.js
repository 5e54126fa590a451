import { html, nothing } from 'lit';
import { dayInWords, instantInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { stepText } from './step-text.js';
import { isMine, isNow } from './steps.js';

/** The ways in which a step ends without a tick. */
const NOT_TICKED = ['SKIPPED', 'CREDITED'];

let count = 0;

/**
 * An element for one step: a large tick for whoever does it, and behind its title why it matters. Tells `step-toggle`.
 */
class PlanStep extends PageElement {
  static properties = {
    step: { attribute: false },
    viewer: { attribute: false },
    /** The person whose introduction it is, where that does not go without saying. */
    newHire: { attribute: false },
    /** The address of the whole plan, where one may want to go there. */
    planAddress: { attribute: false },
    /** The people who may be asked to do the step, besides whoever has its role. */
    people: { attribute: false },
    open: { state: true },
  };

  #detailsId = `step-details-${++count}`;

  render() {
    const { step } = this;
    const look = step.doneAt ? 'is-done' : step.behind && step.required ? 'is-behind' : '';
    return html`
      <div class="step ${look}">
        ${this.#mayTick() ? this.#tick() : this.#mark()}
        <button
          class="step-open"
          aria-expanded=${Boolean(this.open)}
          aria-controls=${this.#detailsId}
          @click=${this.#turn}
        >
          <span class="step-words">
            <span class="step-title" lang="sv">${step.title}</span>
            <span class="step-meta">${this.#meta()}</span>
          </span>
          ${icon('chevron')}
        </button>
        <div class="step-details" id=${this.#detailsId} ?hidden=${!this.open}>${this.#details()}</div>
      </div>
    `;
  }

  /** Opens or closes the step; what can be done with it is fetched when the first is opened. */
  #turn = async () => {
    this.open = !this.open;
    if (!this.open) return;
    try {
      await import('./step-more.js');
    } catch {
      this.tell('notice', { text: errorText({ code: 'NO_CONTACT' }), failed: true });
    }
  };

  /**
   * Whether the viewer may tick the step. One that was skipped or credited is reopened instead; one that waits for the
   * viewer's signature is not ticked.
   */
  #mayTick() {
    const { viewerMayDo, ending, awaitingSignature } = this.step;
    return viewerMayDo && !NOT_TICKED.includes(ending) && !(awaitingSignature && this.newHire);
  }

  #tick() {
    const { step } = this;
    return html`
      <label class="step-tick ${this.#mine() ? '' : 'for-another'}">
        <input
          type="checkbox"
          aria-label=${t('onboarding.tick', step)}
          .checked=${Boolean(step.doneAt)}
          @change=${() => this.tell('step-toggle', step)}
        />
        <span>${icon('check')}</span>
      </label>
    `;
  }

  #mark() {
    const { doneAt } = this.step;
    return html`
      <span class="step-mark">
        ${icon(doneAt ? 'check' : 'clock')}
        <span class="visually-hidden">${t(doneAt ? 'onboarding.done' : 'onboarding.notDone')}</span>
      </span>
    `;
  }

  #meta() {
    const { step } = this;
    const { today } = this.viewer;
    const whose = this.newHire ? html`<strong>${this.newHire.name}</strong>` : nothing;
    if (step.doneAt) {
      const values = { when: instantInWords(step.doneAt, today), who: this.#called(step.doneBy) };
      const words = NOT_TICKED.includes(step.ending)
        ? tOf('onboarding.endedBy', step.ending, values)
        : t('onboarding.doneWhenByWhom', values);
      return html`${whose} <span>${words}</span> ${step.awaitingSignature ? this.#unsigned() : nothing}
        ${this.#waits()}`;
    }
    if (step.passed && this.#mine() && !this.newHire) return this.#waits();
    const day = dayInWords(step.due, today);
    return html`
      ${whose}
      ${step.behind && step.required
        ? html`<span class="chip chip-late">${icon('late')} ${t('onboarding.behindSince', { day })}</span>`
        : html`<span class="step-due">${day}</span>`}
      ${this.#mine() ? nothing : html`<span>${this.#doer()}</span>`}
      ${step.required ? nothing : html`<span class="chip">${t('templates.optional')}</span>`}
      ${step.passed ? html`<span class="chip">${t('onboarding.passed.chip')}</span>` : nothing} ${this.#waits()}
    `;
  }

  /** A mark that the tick waits to be sent; the style sheet shows it after a moment. */
  #waits() {
    if (!this.step.waits) return nothing;
    return html`<span class="chip step-waits">${icon('waiting')} ${t('onboarding.tickWaits')}</span>`;
  }

  #unsigned() {
    return html`<span class="chip">${icon('clock')} ${t('onboarding.unsigned')}</span>`;
  }

  /** Whether the step is the viewer's to do, as everything is in a list over several introductions. */
  #mine() {
    return Boolean(this.newHire) || isMine(this.step, this.viewer);
  }

  /** Draws who does the step, or whom everybody waits for. */
  #doer() {
    const { responsible, responsibleRole } = this.step;
    const waiting = isNow(this.step, this.viewer.today);
    if (!responsible) return tOf(waiting ? 'onboarding.waitingForRole' : 'onboarding.doneByRole', responsibleRole);
    const who = `${responsible.name} (${tOf('templates.roleShort', responsibleRole)})`;
    return t(waiting ? 'onboarding.waitingFor' : 'onboarding.doneByPerson', { who });
  }

  #called(person) {
    return person.id === this.viewer.person.id ? t('onboarding.you') : person.name;
  }

  #details() {
    const { kind } = this.step;
    return html`
      ${kind === 'TASK' ? nothing : html`<p class="chips"><span class="chip">${tOf('templates.kind', kind)}</span></p>`}
      ${stepText(this.step)}
      ${this.planAddress
        ? html`<p><a href=${this.planAddress}>${t('onboarding.toPlan', this.newHire)}</a></p>`
        : nothing}
      ${this.open
        ? html`<step-more .step=${this.step} .viewer=${this.viewer} .people=${this.people}></step-more>`
        : nothing}
    `;
  }
}

customElements.define('plan-step', PlanStep);
