import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { Loaded } from '../kernel/loaded.js';
import { errorText, t } from '../kernel/texts.js';
import './ramp-card.js';
import './ramp-week.js';
import { casesInWords, weekNumber } from './ramp-words.js';

const rampOperation = operation(new URL('./ramp.graphql', import.meta.url));
const caseCountNote = operation(new URL('./caseCountNote.graphql', import.meta.url));

/**
 * How many cases are agreed and noted, for those who may see it: the newcomer's own tap for the week, and the months.
 * A plan that has changed while it is shown brings its ramp along; for one that was loaded it is asked for.
 */
class PlanRamp extends PageElement {
  static properties = {
    plan: { attribute: false },
    viewer: { attribute: false },
    /** A count that is on its way to the server. */
    noting: { state: true },
  };

  #sent = Promise.resolve();
  #ramp = new Loaded(this, async () => (await query(rampOperation, { id: this.plan.id })).node?.ramp ?? null);

  updated(changed) {
    if (!changed.get('plan')) return;
    if (this.plan.ramp === undefined) this.#ramp.run();
    else this.#ramp.take(this.plan.ramp);
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
      .ramp=${ramp}
      .noting=${this.noting}
      .today=${this.viewer.today}
      .firstDay=${this.plan.employment.firstDay}
      @case-count=${({ detail }) => this.#note(detail)}
    ></ramp-week>`;
  }

  /** At once on the screen, then on the server, in the order of the taps. */
  #note(count) {
    this.noting = count;
    this.#sent = this.#sent.then(() => this.#save(count));
  }

  async #save(count) {
    const { week, own, coHandled } = count;
    const words = { week: weekNumber(week), cases: casesInWords(count) };
    try {
      const { plan } = await mutate(caseCountNote, { planId: this.plan.id, week, own, coHandled });
      this.#ramp.take(plan.ramp);
      this.tell('notice', { text: t('onboarding.rampNoted', words) });
    } catch (failure) {
      if (failure.code !== 'SIGNED_OUT') {
        this.tell('notice', { text: `${t('onboarding.rampNotNoted', words)} ${errorText(failure)}`, failed: true });
      }
    }
    if (this.noting === count) this.noting = undefined;
  }
}

customElements.define('plan-ramp', PlanRamp);
