import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar } from '../kernel/avatar.js';
import { instantInWords, isoDayOf, shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { progressBar } from '../kernel/progress.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { since } from '../overview/plan-row.js';
import { openCard } from '../people/open-card.js';
import { deedsOf, parted, reasonsOf } from './newcomers.js';
import { paceInWords } from './words.js';

const unitNewcomers = operation(new URL('./unitNewcomers.graphql', import.meta.url));
const planAssignOwner = operation(new URL('../people/planAssignOwner.graphql', import.meta.url));
const stepNudge = operation(new URL('../today/stepNudge.graphql', import.meta.url));

/** Of how many the need is counted. */
const MOST = 30;

/** How many stand with their reasons and deeds: the figures are not to lie far below. */
const SHOWN = 10;

/**
 * The newcomers of a unit for whoever leads it, those first who need somebody: why, in words, and what to do about it.
 * Nothing for others.
 */
class UnitNewcomers extends PageElement {
  static properties = { viewer: { attribute: false }, unitId: {}, busy: { state: true } };

  #found = new FetchController(
    this,
    async () => (await query(unitNewcomers, { unitId: this.unitId, first: MOST + 1 })).viewer,
  );

  render() {
    return this.#found.render(
      ({ unitNewcomers: newcomers, planSignalCounts: counts }) => (newcomers ? this.#all(newcomers, counts) : nothing),
      listSkeleton,
    );
  }

  #all(found, counts) {
    const { needing, others } = parted(found.slice(0, MOST));
    const isCut = needing.length > SHOWN || found.length > MOST;
    return html`
      <section class="stack newcomers" aria-labelledby="newcomers-title">
        <h2 id="newcomers-title">${t('insight.newcomers')}</h2>
        ${found.length === 0 ? html`<p class="card">${t('insight.noNewcomers')}</p>` : this.#counted(needing, found.length > needing.length && others.length === 0, counts)}
        ${needing.length > 0
          ? html`<ol class="card newcomers-list">
              ${repeat(
                needing.slice(0, SHOWN),
                ({ plan }) => plan.id,
                (one) => html`<li class="newcomer">${this.#newcomer(one)}</li>`,
              )}
            </ol>`
          : nothing}
        ${others.length > 0 ? this.#others(others) : nothing}
        ${isCut
          ? html`<a class="button" href="#/hires?unit=${this.unitId}">${t('insight.allNewcomers')}</a>`
          : nothing}
      </section>
    `;
  }

  /**
   * How many need somebody, at least, where there are more than are asked for, and how many for each reason; each figure
   * leads to those whom it counts.
   */
  #counted(needing, isLeast, counts) {
    const some = counts.filter(({ count }) => count > 0);
    return html`
      <p>
        ${isLeast
          ? t('insight.needingMore', { count: Math.max(needing.length, ...counts.map(({ count }) => count)) })
          : t('insight.needing', { count: needing.length })}
      </p>
      ${some.length > 0
        ? html`<ul class="filters" aria-label=${t('insight.reasons')}>
            ${some.map(
              ({ signal, count, more }) => html`<li>
                <a class="filter" href="#/hires?signal=${signal}&unit=${this.unitId}">
                  ${tOf('insight.counted', signal, { count: more ? `${count}+` : count })}
                </a>
              </li>`,
            )}
          </ul>`
        : nothing}
    `;
  }

  #newcomer(one) {
    const { plan } = one;
    const { today } = this.viewer;
    return html`
      ${avatar(plan.newHire)}
      <div class="newcomer-who">
        <h3><a href="#/plans/${encodeURIComponent(plan.id)}">${plan.newHire.name}</a></h3>
        <p class="muted small">${plan.employment.unit.name}, ${since(plan.employment.firstDay, today)}</p>
      </div>
      <div class="newcomer-pace">
        ${progressBar(plan.progress)}
        <span class="small">${paceInWords(plan.progress)}</span>
      </div>
      <ul class="newcomer-reasons">
        ${reasonsOf(one).map((reason) => html`<li>${this.#reason(reason, one)}</li>`)}
      </ul>
      <div class="actions newcomer-deeds" tabindex="-1">${deedsOf(one).map((deed) => this.#deed(deed, one))}</div>
    `;
  }

  #reason(reason, { plan, lastMet }) {
    const { today } = this.viewer;
    if (reason === 'NO_CONTACT') {
      return lastMet ? t('insight.reason.NO_CONTACT', { day: shortDay(lastMet, today) }) : t('insight.neverMet');
    }
    if (reason !== 'BEHIND') return tOf('insight.reason', reason);
    const late = t('insight.late', { count: plan.progress.behind });
    const step = plan.awaitedStep;
    if (!step?.responsible) return late;
    const who = `${step.responsible.name} (${tOf('templates.roleShort', step.responsibleRole)})`;
    return html`${late} ${t('insight.waitsFor', { who, day: shortDay(step.due, today) })}
      <span class="step-title" lang="sv">${step.title}</span>`;
  }

  #deed(deed, { plan }) {
    const { newHire, awaitedStep: step } = plan;
    switch (deed) {
      case 'OWN':
        return html`<button class="button" aria-label="${t('today.deed.BECOME_OWNER')}: ${newHire.name}" ?disabled=${this.busy}
          @click=${(event) => this.#do(event, planAssignOwner, { planId: plan.id, ownerId: this.viewer.person.id }, t('onboarding.becameOwner', newHire))}>
          ${t('today.deed.BECOME_OWNER')}
        </button>`;
      case 'CHOOSE_MENTOR':
        return html`<button class="button" aria-label="${t('today.deed.CHOOSE_MENTOR')}: ${newHire.name}" aria-haspopup="dialog"
          @click=${({ currentTarget: from }) => openCard(newHire.id, { wanted: 'mentor', from, closed: () => this.#found.run() })}>
          ${t('today.deed.CHOOSE_MENTOR')}
        </button>`;
      case 'NUDGE':
        return step.nudgedAt && isoDayOf(step.nudgedAt) === this.viewer.today
          ? html`<p class="muted small">${t('today.nudged', { when: instantInWords(step.nudgedAt, this.viewer.today) })}</p>`
          : html`<button class="button" aria-label=${t('today.nudgeAbout', { step: step.title })} ?disabled=${this.busy}
              @click=${(event) => this.#do(event, stepNudge, { stepId: step.id }, t('today.nudgedNow'))}>
              ${t('insight.nudgeSomebody', { name: step.responsible.name })}
            </button>`;
      default:
        return html`<a class="button" aria-label=${t('insight.planSessionWith', newHire)} href="#/session-plan?with=${newHire.id}">
          ${t('insight.planSession')}
        </a>`;
    }
  }

  /** Those who go as planned, a line each: good news takes little room. */
  #others(others) {
    return html`
      <details class="card newcomers-others" ?open=${others.length <= 5}>
        <summary>${t('insight.onPace', { count: others.length })}</summary>
        <ul>
          ${others.map(
            ({ plan }) => html`<li>
              <a href="#/plans/${encodeURIComponent(plan.id)}">${plan.newHire.name}</a>
              <span class="muted small">${paceInWords(plan.progress)}</span>
            </li>`,
          )}
        </ul>
      </details>
    `;
  }

  async #do({ currentTarget }, document, input, text) {
    const deeds = currentTarget.closest('.newcomer-deeds');
    this.busy = true;
    try {
      await mutate(document, input);
      this.tell('notice', { text });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#found.run();
    this.busy = false;
    if (deeds.isConnected) deeds.focus({ preventScroll: true });
  }
}

customElements.define('unit-newcomers', UnitNewcomers);
