import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { nowhere } from '../kernel/nowhere.js';
import { outbox, restored, waiting } from '../kernel/outbox.js';
import { holdsRole } from '../kernel/roles.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import { pausesIn } from './break-pause.js';
import './break-question.js';
import { withWaiting } from './break-times.js';
import './own-breaks.js';
import './texts.js';
import './usual-breaks.js';

const breakPlan = operation(new URL('./breakPlan.graphql', import.meta.url));
const breakAgree = operation(new URL('./breakAgree.graphql', import.meta.url));
const breakChoose = operation(new URL('./breakChoose.graphql', import.meta.url));

/** A page with the viewer's own plan: whether they are reminded of breaks, of which and when, and pauses. */
class BreakPlanPage extends PageElement {
  static properties = { viewer: { attribute: false }, busy: { state: true } };

  #plan = new FetchController(this, async () => {
    await restored;
    return (await query(breakPlan)).viewer.breakPlan ?? { isNobodys: true };
  });

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#moved);
    outbox.addEventListener('answered', this.#answered);
    outbox.addEventListener('refused', this.#refused);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('changed', this.#moved);
    outbox.removeEventListener('answered', this.#answered);
    outbox.removeEventListener('refused', this.#refused);
  }

  #moved = () => this.requestUpdate();

  #answered = ({ detail: { entry, payload } }) => {
    if (pausesIn([entry]).length > 0) this.#take(payload);
  };

  #refused = ({ detail: { entry } }) => {
    if (pausesIn([entry]).length > 0) this.#plan.run();
  };

  #take = ({ viewer }) => {
    if (viewer?.breakPlan) this.#plan.take(viewer.breakPlan);
  };

  render() {
    return html`
      <div class="page stack break-plan" @break-plan=${({ detail }) => this.#plan.take(detail)}>
        ${this.#plan.render((plan) => (plan.isNobodys ? nowhere() : this.#found(plan)), pageSkeleton)}
      </div>
    `;
  }

  #found(stored) {
    const plan = withWaiting(stored, pausesIn(waiting()), this.viewer.today);
    return html`
      <header class="page-head">
        <h1>${t('breakplans.title')}</h1>
        <p class="lead muted">${t('breakplans.lead')}</p>
      </header>
      ${plan.agreed
        ? html`<break-pause .today=${this.viewer.today} .pausedUntil=${plan.pausedUntil}></break-pause>`
        : html`<break-question class="card" ?declined=${plan.agreed === false}></break-question>`}
      ${this.#breaks(plan)} ${this.#own(plan)} ${this.#units()} ${plan.agreed ? this.#off() : nothing}
    `;
  }

  #breaks({ usual }) {
    return html`
      <section class="card stack" aria-labelledby="break-plan-usual">
        <h2 id="break-plan-usual">${t('breakplans.mine')}</h2>
        <p class="muted">${t('breakplans.mineAbout')}</p>
        <usual-breaks .choices=${usual} .mayChange=${true} .choose=${this.#choose}></usual-breaks>
      </section>
    `;
  }

  #own({ own }) {
    return html`
      <section class="card stack" aria-labelledby="break-plan-own">
        <h2 id="break-plan-own">${t('breakplans.own')}</h2>
        ${own.length === 0 ? html`<p class="muted">${t('breakplans.ownAbout')}</p>` : nothing}
        <own-breaks .items=${own} .changed=${this.#take}></own-breaks>
      </section>
    `;
  }

  /** The way to the breaks of the units that the viewer speaks for. */
  #units() {
    if (!holdsRole(this.viewer, 'MANAGER', 'EXPERT')) return nothing;
    return html`<p><a href="#/unit-breaks">${t('breakplans.toUnits')} ${icon('forward')}</a></p>`;
  }

  #off() {
    return html`
      <section class="card stack" aria-labelledby="break-plan-off">
        <h2 id="break-plan-off">${t('breakplans.seenBy')}</h2>
        <ul class="break-seen">
          <li>${icon('lock')} <span>${t('breakplans.seen.self')}</span></li>
          <li>${icon('lock')} <span>${t('breakplans.seen.others')}</span></li>
          <li>${icon('bell')} <span>${t('breakplans.seen.google')}</span></li>
        </ul>
        <div class="actions">
          <button class="button" ?disabled=${this.busy} @click=${this.#stop}>${t('breakplans.stop')}</button>
        </div>
      </section>
    `;
  }

  #choose = async (input) => {
    try {
      this.#take(await mutate(breakChoose, input));
    } catch (failure) {
      if (failure.payload) this.#take(failure.payload);
      throw failure;
    }
  };

  #stop = async () => {
    this.busy = true;
    try {
      this.#take(await mutate(breakAgree, { agreed: false }));
      this.tell('notice', { text: t('breakplans.stopped') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    scrollTo(0, 0);
  };
}

customElements.define('break-plan-page', BreakPlanPage);

export const page = ({ viewer }) => html`<break-plan-page .viewer=${viewer}></break-plan-page>`;
