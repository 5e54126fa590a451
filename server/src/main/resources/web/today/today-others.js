import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar } from '../kernel/avatar.js';
import { dayInWords, shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { holdsRole } from '../kernel/roles.js';
import { t } from '../kernel/texts.js';
import '../onboarding/plan-step.js';
import { keyOf } from './agenda.js';

const unitManagers = operation(new URL('./unitManagers.graphql', import.meta.url));

/** An element with the steps that the viewer does for others: a card for each newcomer. */
class TodayOthers extends PageElement {
  static properties = {
    groups: { attribute: false },
    viewer: { attribute: false },
    /** The ids of the sessions that are told of above. */
    sessions: { attribute: false },
    /** Whether there may be more than is shown. */
    more: {},
  };

  /** What was asked for last. */
  #units = '';
  #managers = new FetchController(this, () => this.#managersOf(this.#unitsShown()));

  updated() {
    if (this.#unitsShown().join() !== this.#units) this.#managers.run();
  }

  /** The units whose managers are shown: IT does not know who leads whom, and has to ask them. */
  #unitsShown() {
    if (!holdsRole(this.viewer, 'IT')) return [];
    return [...new Set(this.groups.flatMap(([{ employment }]) => employment?.unit.id ?? []))];
  }

  async #managersOf(units) {
    this.#units = units.join();
    if (units.length === 0) return new Map();
    const { nodes } = await query(unitManagers, { units });
    return new Map(nodes.filter(Boolean).map(({ id, manager }) => [id, manager]));
  }

  render() {
    if (this.groups.length === 0) return nothing;
    return html`
      <section class="stack" aria-labelledby="today-others">
        <h2 id="today-others">${t('today.others')}</h2>
        ${repeat(
          this.groups,
          ([person]) => person.id,
          ([person, items]) => this.#newcomer(person, items),
        )}
        ${this.more ? html`<a class="button" href="#/todo">${t('today.allOthers')}</a>` : nothing}
      </section>
    `;
  }

  #newcomer(person, items) {
    return html`
      <section class="card" aria-labelledby="today-for-${person.id}">
        <div class="today-person">
          ${avatar(person)}
          <div>
            <h3 id="today-for-${person.id}">${person.name}</h3>
            ${this.#where(person)} ${this.#next(person, items)}
          </div>
        </div>
        <ul class="today-steps">
          ${repeat(
            items,
            keyOf,
            ({ object }) => html`
              <li>
                <plan-step
                  .step=${object}
                  .viewer=${this.viewer}
                  .newHire=${person}
                  .people=${[this.viewer.person]}
                  .planAddress=${object.plan && `#/plans/${encodeURIComponent(object.plan.id)}`}
                ></plan-step>
              </li>
            `,
          )}
        </ul>
        ${this.#allDone(person, items)}
      </section>
    `;
  }

  /** Draws when the viewer meets them next, unless it is said above, or by the card that a mentor has of them. */
  #next({ nextSession }, items) {
    if (!nextSession || this.sessions.has(nextSession.id)) return nothing;
    if (items.some(({ object }) => object.responsibleRole === 'MENTOR')) return nothing;
    const { id, day, begins } = nextSession;
    const [hour, minute] = begins.split(':');
    return html`
      <a class="small" href="#/sessions/${encodeURIComponent(id)}">
        ${t('today.nextSession', { day: dayInWords(day, this.viewer.today), hour, minute })}
      </a>
    `;
  }

  /** Draws one button for several steps, where all of them can be done with a tick. */
  #allDone(person, items) {
    const open = items.map(({ object }) => object).filter((step) => step.viewerMayDo && !step.doneAt);
    if (open.length < 2) return nothing;
    return html`
      <button class="button today-ready" @click=${() => this.tell('steps-done', open)}>
        ${t('today.allDone', { name: person.name })}
      </button>
    `;
  }

  #where({ employment }) {
    if (!employment) return nothing;
    const { today } = this.viewer;
    const isAhead = employment.firstDay >= today;
    const day = isAhead ? dayInWords(employment.firstDay, today) : shortDay(employment.firstDay, today);
    const when = t(isAhead ? 'today.begins' : 'today.began', { day });
    const manager = this.#managers.value?.get(employment.unit.id);
    return html`
      <p class="muted small">${employment.unit.name}, ${when}</p>
      ${manager ? html`<p class="muted small">${t('today.managerIs', manager)}</p>` : nothing}
    `;
  }
}

customElements.define('today-others', TodayOthers);
