import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { enqueue, outbox, restored, waiting } from '../kernel/outbox.js';
import { Subscription } from '../kernel/subscription.js';
import { t } from '../kernel/texts.js';
import './ramp-card.js';
import './ramp-week.js';
import { casesInWords, weekNumber } from './ramp-words.js';
import './texts.js';

const rampOperation = operation(new URL('./ramp.graphql', import.meta.url));
const rampChanged = operation(new URL('./rampChanged.graphql', import.meta.url));
const caseCountNote = operation(new URL('./caseCountNote.graphql', import.meta.url));

/**
 * An element with how many cases are agreed and noted, for those who may see it: the newcomer's tap for the week, and
 * the months. It is followed while it is shown, beside the plan: the plan's own subscription says nothing of it, so a
 * count that is noted is no change there. What is noted is shown at once, and waits on the device while there is no
 * contact.
 */
class PlanRamp extends PageElement {
  static properties = {
    plan: { attribute: false },
    viewer: { attribute: false },
  };

  #ramp = new FetchController(this, async () => (await query(rampOperation, { id: this.plan.id })).node?.ramp ?? null);

  #subscription = new Subscription(
    this,
    rampChanged,
    () => this.#ramp.value && { id: this.plan.id },
    (data) => (data.planChanged ? this.#ramp.take(data.planChanged.ramp) : this.#ramp.run()),
  );

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#changed);
    outbox.addEventListener('answered', this.#answered);
    outbox.addEventListener('refused', this.#refused);
    restored.then(this.#changed);
  }

  disconnectedCallback() {
    outbox.removeEventListener('changed', this.#changed);
    outbox.removeEventListener('answered', this.#answered);
    outbox.removeEventListener('refused', this.#refused);
    super.disconnectedCallback();
  }

  /**
   * Asks again when the plan has changed: whoever may not see the ramp may do so then, as when they become its owner.
   */
  updated(changed) {
    if (changed.get('plan') && !this.#ramp.value) this.#ramp.run();
  }

  render() {
    const ramp = this.#ramp.value;
    if (!ramp || (ramp.months.length === 0 && !ramp.viewerMayAgree)) return nothing;
    return html`${ramp.viewerMayNote ? this.#week(ramp) : nothing}<ramp-card
        .ramp=${ramp}
        .planId=${this.plan.id}
        .today=${this.viewer.today}
        .own=${this.plan.newHire.id === this.viewer.person.id}
        @ramp-agreed=${({ detail }) => this.#ramp.take(detail)}
        @ramp-stale=${() => this.#ramp.run()}
      ></ramp-card>`;
  }

  #week(ramp) {
    return html`<ramp-week
      .ramp=${this.#withWaiting(ramp)}
      .today=${this.viewer.today}
      .firstDay=${this.plan.employment.firstDay}
      @case-count=${({ detail }) => this.#note(detail)}
    ></ramp-week>`;
  }

  /** The ramp with what was noted and is not sent yet, which is later than what the server knows of the same week. */
  #withWaiting(ramp) {
    const counts = new Map(ramp.counts.map((count) => [count.week, count]));
    for (const { input } of waiting().filter((entry) => this.#concerns(entry))) {
      counts.set(input.week, { ...input, waits: true });
    }
    return { ...ramp, counts: [...counts.values()].sort((one, other) => other.week.localeCompare(one.week)) };
  }

  #concerns({ path, input }) {
    return path === caseCountNote.path && input.planId === this.plan.id;
  }

  #note({ week, own, coHandled }) {
    enqueue(caseCountNote, { planId: this.plan.id, week, own, coHandled });
  }

  #changed = () => this.requestUpdate();

  #answered = ({ detail: { entry, payload } }) => {
    if (!this.#concerns(entry)) return;
    this.#ramp.take(payload.plan.ramp);
    const words = { week: weekNumber(entry.input.week), cases: casesInWords(entry.input) };
    this.tell('notice', { text: t('ramp.noted', words) });
  };

  #refused = ({ detail: { entry } }) => {
    if (this.#concerns(entry)) this.#ramp.run();
  };
}

customElements.define('plan-ramp', PlanRamp);

export const part = ({ plan, viewer }) => html`<plan-ramp .plan=${plan} .viewer=${viewer}></plan-ramp>`;
