import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import './step-add.js';
import { GROUPINGS, groupsOf } from './step-groups.js';
import { stepRow } from './step-row.js';
import './texts.js';

/** The grouping that was chosen last, which holds for the next plan too. */
let chosenLast;

/** A list of all steps of a plan, grouped as one likes. Tells `step-toggle` when a step is ticked or un-ticked. */
class StepList extends PageElement {
  static properties = {
    /** The plan with what was tapped since the server sent it. */
    plan: { attribute: false },
    viewer: { attribute: false },
    /** The address of the plan, after which that of a step stands. */
    address: {},
    /** The id of the step that is shown beside the list. */
    openId: {},
    grouping: { state: true },
  };

  #placed = new Map();

  /** Which groups were opened or folded by hand, by their keys. */
  #folds = new Map();

  connectedCallback() {
    super.connectedCallback();
    this.#placed.clear();
  }

  willUpdate() {
    const own = this.plan.newHire.id === this.viewer.person.id;
    this.grouping ??= chosenLast ?? (own ? 'date' : 'phase');
  }

  render() {
    return html`
      <fieldset class="segments">
        <legend class="visually-hidden">${t('onboarding.groupBy')}</legend>
        ${GROUPINGS.map((one) => this.#segment(one))}
      </fieldset>
      ${repeat(
        groupsOf(this.plan, this.viewer, this.grouping, this.#placed),
        ({ key }) => key,
        (group) => this.#group(group),
      )}
    `;
  }

  #segment(grouping) {
    return html`
      <label>
        <input
          type="radio"
          name="grouping"
          .checked=${grouping === this.grouping}
          @change=${() => this.#choose(grouping)}
        />
        <span>${tOf('onboarding.group', grouping)}</span>
      </label>
    `;
  }

  #choose(grouping) {
    this.#placed.clear();
    this.grouping = chosenLast = grouping;
  }

  #group(group) {
    const name = `${this.grouping}:${group.key}`;
    const isOpen = this.#folds.get(name) ?? group.isOpen;
    return html`
      <details class="group ${group.phase ? 'phase' : ''}" .open=${isOpen} @toggle=${({ target }) => this.#fold(name, target.open)}>
        <summary>
          ${icon('chevron')}
          <h2 lang=${group.phase ? 'sv' : nothing}>${this.#name(group)}</h2>
          ${this.#count(group)}
        </summary>
        ${isOpen ? this.#steps(group) : nothing}
      </details>
    `;
  }

  #fold(name, isOpen) {
    if (this.#folds.get(name) === isOpen) return;
    this.#folds.set(name, isOpen);
    this.requestUpdate();
  }

  #name({ key, phase, person, role, signs }) {
    if (phase) return phase.name;
    if (this.grouping === 'date') return tOf('onboarding.when', key);
    if (key === 'me') return t('onboarding.waiting.you');
    if (key === 'done') return t('onboarding.when.done');
    if (signs) return tOf('onboarding.waitsSignature', role);
    if (!person) return tOf('onboarding.waitingForRole', role);
    return t('onboarding.waitingFor', { who: `${person.name} (${tOf('templates.roleShort', role)})` });
  }

  #count({ key, phase, isCurrent, steps }) {
    const behind = steps.filter((step) => step.behind && step.required && !step.doneAt).length;
    const done = steps.filter((step) => step.doneAt).length;
    const words = phase ? t('onboarding.doneOf', { done, all: steps.length }) : String(steps.length);
    return html`
      <span class="group-count">
        ${isCurrent ? html`<span class="chip chip-now">${t('onboarding.now')}</span>` : nothing}
        ${behind > 0 && key !== 'late' ? html`<span class="is-late">${t('onboarding.behindCount', { count: behind })}</span>` : nothing}
        ${phase && done === steps.length ? t('onboarding.allDone') : words}
      </span>
    `;
  }

  #steps({ phase, steps }) {
    return html`
      <ul>
        ${repeat(
          steps,
          ({ id }) => id,
          (step) =>
            stepRow({
              step,
              viewer: this.viewer,
              address: `${this.address}/steps/${encodeURIComponent(step.id)}`,
              isOpen: step.id === this.openId,
              withDoer: this.grouping !== 'who',
              toggle: (toggled) => this.tell('step-toggle', toggled),
            }),
        )}
      </ul>
      ${phase && this.plan.viewerMayChange
        ? html`<step-add .plan=${this.plan} .phase=${phase} .viewer=${this.viewer}></step-add>`
        : nothing}
    `;
  }
}

customElements.define('step-list', StepList);
