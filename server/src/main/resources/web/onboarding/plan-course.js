import { html, nothing } from 'lit';
import { instantInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { ask, dayField, fieldId } from './asking.js';
import './plan-evaluation.js';
import './plan-newer.js';
import './plan-passed.js';

const planCourse = operation(new URL('./planCourse.graphql', import.meta.url));
const planSortPassed = operation(new URL('./planSortPassed.graphql', import.meta.url));
const planMoveFirstDay = operation(new URL('./planMoveFirstDay.graphql', import.meta.url));
const planClose = operation(new URL('./planClose.graphql', import.meta.url));
const evaluationGive = operation(new URL('./evaluationGive.graphql', import.meta.url));
const evaluationDecline = operation(new URL('./evaluationDecline.graphql', import.meta.url));

/** An element with the course of a plan beside its steps: what had passed, and how it ends. Tells `step-changed`. */
class PlanCourse extends PageElement {
  static properties = {
    plan: { attribute: false },
    viewer: { attribute: false },
    busy: { state: true },
    moving: { state: true },
  };

  #id = fieldId();
  #course = new FetchController(this, async () => (await query(planCourse, { id: this.plan.id })).node);

  updated(changed) {
    if (changed.get('plan')) this.#course.run();
  }

  render() {
    return this.#course.render(
      (course) => (course ? this.#found(course) : nothing),
      () => nothing,
    );
  }

  #found(course) {
    return html`
      ${this.#closed(course)} ${this.#evaluation(course)} ${this.#passed(course)} ${this.#newer(course)}
      ${this.#closable(course)} ${this.#firstDay(course)}
    `;
  }

  #closed({ closing, closedAt }) {
    if (!closing) return nothing;
    const when = instantInWords(closedAt, this.viewer.today);
    return html`<p class="message" role="status">${icon('check')} ${tOf('onboarding.closed', closing, { when })}</p>`;
  }

  #evaluation({ evaluation }) {
    if (!evaluation || evaluation.givenAt || evaluation.declinedAt) return nothing;
    return html`<plan-evaluation
      ?busy=${this.busy}
      @evaluate=${({ detail }) => this.#do(evaluationGive, detail, t('onboarding.evaluation.sent'))}
      @evaluate-not=${() => this.#do(evaluationDecline, {}, t('onboarding.evaluation.declined'))}
    ></plan-evaluation>`;
  }

  #passed({ passed, viewerMayChange }) {
    if (passed.length === 0) return nothing;
    if (!viewerMayChange) {
      return html`<p class="message">${icon('clock')} ${t('onboarding.passed.toSort', { count: passed.length })}</p>`;
    }
    return html`<plan-passed
      .steps=${passed}
      .viewer=${this.viewer}
      ?busy=${this.busy}
      @sort-passed=${({ detail: decisions }) => this.#do(planSortPassed, { decisions }, t('onboarding.passed.saved'))}
    ></plan-passed>`;
  }

  #newer({ viewerMayChange }) {
    if (!viewerMayChange) return nothing;
    return html`<plan-newer .plan=${this.plan} .viewer=${this.viewer}></plan-newer>`;
  }

  #closable({ viewerMayChange, passed, progress }) {
    if (!viewerMayChange || passed.length > 0 || progress.done < progress.required) return nothing;
    return html`
      <div class="card plan-closable stack">
        <h2>${t('onboarding.close.title')}</h2>
        <p class="muted">${t('onboarding.close.about')}</p>
        <button
          class="button button-main"
          ?disabled=${this.busy}
          @click=${() => this.#do(planClose, {}, t('onboarding.close.did'))}
        >
          ${t('onboarding.close.do')}
        </button>
      </div>
    `;
  }

  #firstDay({ viewerMayChange }) {
    if (!viewerMayChange) return nothing;
    if (!this.moving) {
      return html`<button class="button plan-move" @click=${() => (this.moving = true)}>
        ${t('onboarding.firstDay.move')}
      </button>`;
    }
    return html`<div class="card">
      ${ask({
        id: `${this.#id}-title`,
        heading: t('onboarding.firstDay.move'),
        about: t('onboarding.firstDay.about'),
        fields: dayField(this.#id, 'firstDay', t('onboarding.firstDay.day'), this.plan.employment.firstDay),
        words: t('onboarding.firstDay.save'),
        busy: this.busy,
        send: async (values) => {
          if (await this.#do(planMoveFirstDay, values, t('onboarding.firstDay.did'))) this.moving = false;
        },
        leave: () => (this.moving = false),
      })}
    </div>`;
  }

  async #do(document, input, text) {
    this.busy = true;
    let done = false;
    try {
      const { plan } = await mutate(document, { planId: this.plan.id, ...input });
      this.#course.take(plan);
      this.tell('notice', { text });
      done = true;
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
      if (failure.code === 'CHANGED_MEANWHILE') this.#course.run();
    }
    this.busy = false;
    this.tell('step-changed');
    return done;
  }
}

customElements.define('plan-course', PlanCourse);
