import { html, nothing } from 'lit';
import { dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { progressBar } from '../kernel/progress.js';
import { question } from '../kernel/question.js';
import { errorText, t } from '../kernel/texts.js';
import '../people/person-field.js';
import { ask, dayField, fieldId } from './asking.js';
import { firstToDo, isMine, isNow, progressOf, stepsOf } from './steps.js';
import './texts.js';

const planAssignOwner = operation(new URL('../people/planAssignOwner.graphql', import.meta.url));
const planClose = operation(new URL('./planClose.graphql', import.meta.url));
const planMoveFirstDay = operation(new URL('./planMoveFirstDay.graphql', import.meta.url));

/**
 * How a plan stands, in one sentence, with the one thing to do about it and the rest behind a menu. Tells
 * `course-answered` with the plan's course after a deed, and `step-changed`.
 */
class PlanHead extends PageElement {
  static properties = {
    /** The plan with what was tapped since the server sent it. */
    plan: { attribute: false },
    /** The plan's course; undefined until it is known. */
    course: { attribute: false },
    viewer: { attribute: false },
    address: {},
    busy: { state: true },
    /** The form that is open in place of the deeds: `firstDay` or `owner`. */
    asking: { state: true },
  };

  #id = fieldId();

  render() {
    const steps = stepsOf(this.plan);
    const progress = progressOf(steps, this.viewer.today);
    return html`
      <div class="plan-state">
        <p>${this.#count(progress)} ${this.#verdict(progress, steps)}</p>
        ${progress.required > 0 ? progressBar(progress) : nothing}
      </div>
      ${this.#form() ?? html`<div class="plan-deeds">${this.#first(steps)} ${this.#rest()}</div>`}
    `;
  }

  /** Draws how many steps are done, where there are any to count. */
  #count({ done, required }) {
    if (required === 0) return nothing;
    return html`<strong>${t('onboarding.doneOf', { done, all: required })}</strong> ${t('onboarding.stepsDone')}.`;
  }

  #verdict({ required, done, behind }, steps) {
    if (required === 0 && steps.some(({ doneAt }) => !doneAt)) return nothing;
    if (done === required) {
      const locked = this.plan.employment.firstDay > this.viewer.today && this.#isOwn();
      return t(locked ? 'onboarding.verdict.soFar' : 'onboarding.verdict.done');
    }
    if (behind === 0) return t('onboarding.verdict.onTrack');
    const mine = steps.filter((step) => step.required && step.behind && isMine(step, this.viewer)).length;
    const late = t('onboarding.behindSteps', { count: behind });
    return html`<span class="is-late">${late}</span>
      ${mine === 0 ? t('onboarding.verdict.noneIsYours') : t('onboarding.verdict.yours', { count: mine })}`;
  }

  /** Draws the one thing to do, by how the plan stands. */
  #first(steps) {
    const { viewerMayChange, passed = [], progress, closing } = this.course ?? {};
    if (closing) return nothing;
    if (this.#mayTake()) return this.#main(t('onboarding.becomeOwner'), () => this.#assignOwner());
    if (viewerMayChange && passed.length > 0) {
      return this.#main(t('onboarding.passed.goThrough'), () => this.tell('show-passed'));
    }
    if (viewerMayChange && progress.done >= progress.required) {
      return this.#main(t('onboarding.close.do'), () => this.#end());
    }
    const [next] = firstToDo(steps, this.viewer);
    if (!next || !(this.#isOwn() || isNow(next, this.viewer.today))) return nothing;
    const address = `${this.address}/steps/${encodeURIComponent(next.id)}`;
    return html`<a class="button button-main plan-next" href=${address}>
      <span>${t('onboarding.next')} <span lang="sv">${next.title}</span></span>
    </a>`;
  }

  #main(words, act) {
    return html`<button class="button button-main" ?disabled=${this.busy} @click=${act}>${words}</button>`;
  }

  /**
   * Whether the viewer may take on a plan that nobody answers for, as managers and HR can; the server has the last
   * word.
   */
  #mayTake() {
    if (this.plan.owner || this.#isOwn()) return false;
    return this.viewer.roles.some(({ role }) => role === 'MANAGER' || role === 'HR');
  }

  #isOwn() {
    return this.plan.newHire.id === this.viewer.person.id;
  }

  #rest() {
    if (!this.course?.viewerMayChange) return nothing;
    return html`
      <details class="menu" @keydown=${onEscape(this.#closeMenu)} @focusout=${this.#left}>
        <summary class="button icon-only" aria-label=${t('onboarding.more.title')}>${icon('dots')}</summary>
        <ul>
          <li>
            <button class="menu-item" @click=${() => this.#ask('firstDay')}>${t('onboarding.firstDay.move')}</button>
          </li>
          <li>
            <button class="menu-item" @click=${() => this.#ask('owner')}>
              ${t(this.plan.owner ? 'onboarding.owner.change' : 'onboarding.owner.choose')}
            </button>
          </li>
        </ul>
      </details>
    `;
  }

  #closeMenu = () => {
    const menu = this.querySelector('.menu');
    menu.open = false;
    menu.querySelector('summary').focus();
  };

  /** Closes the menu when the focus goes elsewhere. */
  #left = ({ currentTarget, relatedTarget }) => {
    if (!currentTarget.contains(relatedTarget)) currentTarget.open = false;
  };

  /** Opens a form, the first field of which gets the focus. */
  async #ask(form) {
    this.asking = form;
    await this.updateComplete;
    await this.querySelector('person-field')?.updateComplete;
    this.querySelector('.step-form :is(input, select)')?.focus();
  }

  /** Closes the form; the focus returns to the menu that it was opened from. */
  #leave = async () => {
    this.asking = undefined;
    await this.updateComplete;
    this.querySelector('.menu summary')?.focus();
  };

  #form() {
    if (this.asking === 'firstDay') return this.#firstDay();
    return this.asking === 'owner' ? this.#owner() : undefined;
  }

  get #draftName() {
    return `plan:${this.plan.id}:${this.asking}`;
  }

  async #send(document, values, text) {
    if (!(await this.#do(document, values, text))) return;
    dropDraft(this.#draftName);
    this.#leave();
  }

  #firstDay() {
    return ask({
      id: `${this.#id}-title`,
      heading: t('onboarding.firstDay.move'),
      about: t('onboarding.firstDay.about'),
      fields: dayField(this.#id, 'firstDay', t('onboarding.firstDay.day'), this.plan.employment.firstDay),
      words: t('onboarding.firstDay.save'),
      busy: this.busy,
      keptAs: this.#draftName,
      send: (values) => this.#send(planMoveFirstDay, values, t('onboarding.firstDay.did')),
      leave: this.#leave,
    });
  }

  #owner() {
    const { owner, newHire } = this.plan;
    const people = [owner, this.viewer.person, ...newHire.mentors.map(({ mentor }) => mentor)];
    return ask({
      id: `${this.#id}-title`,
      heading: t(owner ? 'onboarding.owner.change' : 'onboarding.owner.choose'),
      about: owner ? t('onboarding.owner.is', owner) : t('onboarding.owner.isNobody'),
      fields: html`<person-field
        name="ownerId"
        .label=${t('onboarding.owner.who')}
        .people=${people.filter((person) => person && person.id !== newHire.id)}
        .chosen=${owner?.id ?? this.viewer.person.id}
      ></person-field>`,
      words: t('onboarding.owner.save'),
      busy: this.busy,
      keptAs: this.#draftName,
      send: (values) => this.#send(planAssignOwner, values, t('onboarding.owner.did')),
      leave: this.#leave,
    });
  }

  async #end() {
    const words = { title: t('onboarding.close.title'), text: t('onboarding.close.about'), yes: t('onboarding.close.do') };
    if (await question(words)) await this.#do(planClose, {}, t('onboarding.close.did'));
  }

  #assignOwner() {
    const ownerId = this.viewer.person.id;
    return this.#do(planAssignOwner, { ownerId }, t('onboarding.becameOwner', this.plan.newHire));
  }

  async #do(document, input, text) {
    this.busy = true;
    let done = false;
    try {
      const { plan } = await mutate(document, { planId: this.plan.id, ...input });
      if (plan.progress) this.tell('course-answered', plan);
      this.tell('notice', { text });
      done = true;
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    this.tell('step-changed');
    return done;
  }
}

customElements.define('plan-head', PlanHead);
