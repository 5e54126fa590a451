import { html, nothing } from 'lit';
import { instantInWords } from '../kernel/dates.js';
import { dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './plan-evaluation.js';
import './plan-newer.js';
import './plan-passed.js';
import './texts.js';

const planSortPassed = operation(new URL('./planSortPassed.graphql', import.meta.url));
const evaluationGive = operation(new URL('./evaluationGive.graphql', import.meta.url));
const evaluationDecline = operation(new URL('./evaluationDecline.graphql', import.meta.url));

/**
 * What a plan asks of those around it besides its steps: what had passed when it began, a newer version of its template,
 * and at its end what the newcomer thinks. Tells `course-answered` with the plan's course, and `step-changed`.
 */
class PlanCourse extends PageElement {
  static properties = {
    plan: { attribute: false },
    course: { attribute: false },
    viewer: { attribute: false },
    busy: { state: true },
  };

  render() {
    const { course } = this;
    return html`${this.#closed(course)} ${this.#evaluation(course)} ${this.#passed(course)} ${this.#newer(course)}`;
  }

  #closed({ closing, closedAt }) {
    if (!closing) return nothing;
    const when = instantInWords(closedAt, this.viewer.today);
    return html`<p class="message" role="status">${icon('check')} ${tOf('onboarding.closed', closing, { when })}</p>`;
  }

  #evaluation({ evaluation }) {
    if (!evaluation || evaluation.givenAt || evaluation.declinedAt) return nothing;
    return html`<plan-evaluation
      .keptAs=${this.#evaluationDraft}
      ?busy=${this.busy}
      @evaluate=${({ detail }) => this.#evaluate(evaluationGive, detail, t('onboarding.evaluation.sent'))}
      @evaluate-not=${() => this.#evaluate(evaluationDecline, {}, t('onboarding.evaluation.declined'))}
    ></plan-evaluation>`;
  }

  get #evaluationDraft() {
    return `evaluation:${this.plan.id}`;
  }

  async #evaluate(document, input, text) {
    if (await this.#do(document, input, text)) dropDraft(this.#evaluationDraft);
  }

  /** Draws what had passed when the plan was begun; to the newcomer nothing, who is not to sort it. */
  #passed({ passed, viewerMayChange }) {
    const isOwn = this.plan.newHire.id === this.viewer.person.id;
    if (passed.length === 0 || (isOwn && !viewerMayChange)) return nothing;
    if (!viewerMayChange) {
      return html`<p class="message">${icon('clock')} ${t('onboarding.passed.toSort', { count: passed.length })}</p>`;
    }
    return html`<plan-passed
      .planId=${this.plan.id}
      .steps=${passed}
      .viewer=${this.viewer}
      ?busy=${this.busy}
      @sort-passed=${({ detail }) => this.#sortPassed(detail)}
    ></plan-passed>`;
  }

  async #sortPassed(decisions) {
    const isSaved = await this.#do(planSortPassed, { decisions }, t('onboarding.passed.saved'));
    if (isSaved) dropDraft(`passed:${this.plan.id}`);
  }

  #newer({ viewerMayChange }) {
    if (!viewerMayChange) return nothing;
    return html`<plan-newer .plan=${this.plan} .viewer=${this.viewer}></plan-newer>`;
  }

  async #do(document, input, text) {
    this.busy = true;
    let done = false;
    try {
      const { plan } = await mutate(document, { planId: this.plan.id, ...input });
      this.tell('course-answered', plan);
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

customElements.define('plan-course', PlanCourse);
