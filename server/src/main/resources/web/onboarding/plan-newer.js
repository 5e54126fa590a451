import { html, nothing } from 'lit';
import { shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { fieldId } from './asking.js';
import './texts.js';

const planNewer = operation(new URL('./planNewer.graphql', import.meta.url));
const planTakeOver = operation(new URL('./planTakeOver.graphql', import.meta.url));

/** The number of steps that are shown at once; more lie behind their heading. */
const MOST_OPEN = 6;

/**
 * A card with what a newer version of its template would change in the plan, and a button that upgrades to it. Tells
 * `step- changed`.
 */
class PlanNewer extends PageElement {
  static properties = {
    plan: { attribute: false },
    viewer: { attribute: false },
    busy: { state: true },
    /** The version to which somebody else upgraded while the viewer looked at it. */
    taken: { state: true },
  };

  #id = fieldId();
  #newer = new FetchController(this, async (before) => {
    const now = (await query(planNewer, { id: this.plan.id })).node;
    const offered = before === this.#newer.value && before?.newerVersion?.version;
    if (offered && now?.templateVersion >= offered && !this.busy) this.taken = offered;
    return now;
  });

  updated(changed) {
    if (changed.get('plan')) this.#newer.run();
  }

  render() {
    const newer = this.#newer.value?.newerVersion;
    if (newer) return this.#offer(newer);
    if (!this.taken) return nothing;
    return html`<p class="message" role="status">
      ${icon('check')} <span>${t('onboarding.newer.taken', { version: this.taken })}</span>
    </p>`;
  }

  #offer({ version, note, added, changed, dropped }) {
    const { templateName } = this.plan;
    const same = added.length + changed.length + dropped.length === 0;
    return html`
      <section class="card plan-newer stack" aria-labelledby="${this.#id}-title">
        <h2 id="${this.#id}-title">${t('onboarding.newer.title')}</h2>
        <p class="muted">
          <span lang="sv">${templateName}</span>, ${t('onboarding.newer.version', { version })}.
          ${t('onboarding.newer.about')}
        </p>
        ${note ? html`<p class="step-note plan-newer-note" lang="sv">${note}</p>` : nothing}
        ${same ? html`<p>${t('onboarding.newer.same')}</p>` : nothing}
        ${this.#steps('added', added)} ${this.#steps('changed', changed)} ${this.#steps('dropped', dropped)}
        <button class="button button-main" ?disabled=${this.busy} @click=${() => this.#take(version)}>
          ${t('onboarding.newer.take', { version })}
        </button>
      </section>
    `;
  }

  #steps(sort, steps) {
    if (steps.length === 0) return nothing;
    return html`
      <details class="plan-newer-steps" ?open=${steps.length <= MOST_OPEN}>
        <summary>
          <h3>${tOf('onboarding.newer.sort', sort, { count: steps.length })}</h3>
          ${icon('chevron')}
        </summary>
        <ul>
          ${steps.map(
            ({ title, phase, due }) => html`
              <li>
                <span lang="sv">${title}</span>
                <span class="muted small">
                  ${phase ? html`<span lang="sv">${phase}.</span>` : nothing}
                  ${due ? t('onboarding.newer.due', { day: shortDay(due, this.viewer.today) }) : nothing}
                </span>
              </li>
            `,
          )}
        </ul>
      </details>
    `;
  }

  async #take(version) {
    this.busy = true;
    try {
      const { plan } = await mutate(planTakeOver, { planId: this.plan.id, version });
      this.#newer.take(plan);
      this.tell('notice', { text: t('onboarding.newer.did', { version }) });
    } catch (failure) {
      const plan = failure.payload?.plan;
      if (plan) this.#newer.take(plan);
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    this.tell('step-changed');
  }
}

customElements.define('plan-newer', PlanNewer);
