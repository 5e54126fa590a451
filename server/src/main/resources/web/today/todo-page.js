import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { plusDays } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { operation, query } from '../kernel/graphql.js';
import { Paged } from '../kernel/paged.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { Subscription } from '../kernel/subscription.js';
import { t, tOf } from '../kernel/texts.js';
import '../onboarding/plan-step.js';
import { Ticking } from '../onboarding/ticking.js';

const stepsToDo = operation(new URL('./stepsToDo.graphql', import.meta.url));
const stepsToDoChanged = operation(new URL('./stepsToDoChanged.graphql', import.meta.url));

/** A page with what the viewer has to do in other people's introductions, by when it is due. */
class TodoPage extends PageElement {
  static properties = { viewer: { attribute: false } };

  #ticking = new Ticking(this);
  #steps = new Paged(this, async (page) => {
    const { viewer } = await query(stepsToDo, page);
    this.#ticking.settle();
    return viewer.stepsToDo;
  });

  #subscription = new Subscription(
    this,
    stepsToDoChanged,
    () => this.#steps.value && { first: this.#steps.size },
    (data) => this.#take(data.stepsToDoChanged.stepsToDo),
  );

  render() {
    return html`
      <div class="page page-read stack">
        <header class="page-head">
          <h1>${t('today.todo')}</h1>
          <p class="lead muted">${t('today.todoAbout')}</p>
        </header>
        ${this.#steps.render((page) => this.#groups(page), listSkeleton)}
      </div>
    `;
  }

  /** Takes a newer list. What the viewer has just ticked is no longer in it, but stays where the thumb is. */
  #take({ nodes, pageInfo }) {
    const ids = new Set(nodes.map(({ id }) => id));
    const ticked = this.#steps.value.nodes
      .map((step) => ({ ...this.#ticking.shown(step), behind: step.behind }))
      .filter(({ id, doneAt, awaitingSignature }) => doneAt && !awaitingSignature && !ids.has(id));
    const all = [...nodes, ...ticked].sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
    this.#ticking.settle();
    this.#steps.take({ nodes: all, pageInfo });
  }

  #groups({ nodes }) {
    if (nodes.length === 0) return html`<p class="card">${t('today.todoEmpty')}</p>`;
    const groups = Map.groupBy(nodes, (step) => this.#group(step));
    return html`
      ${['sign', 'late', 'today', 'week', 'later', 'optional'].map((group) => this.#section(group, groups.get(group)))}
      ${this.#steps.renderMore()}
    `;
  }

  /**
   * Draws a group of steps. Nobody is behind for want of what is optional, so that stands apart, whenever it is due.
   */
  #group({ due, behind, required, awaitingSignature }) {
    const { today } = this.viewer;
    if (awaitingSignature) return 'sign';
    if (!required) return 'optional';
    if (behind) return 'late';
    if (due <= today) return 'today';
    return due <= plusDays(today, 7) ? 'week' : 'later';
  }

  #section(group, steps) {
    if (!steps) return nothing;
    return html`
      <section class="card todo-group" aria-labelledby="todo-${group}">
        <h2 id="todo-${group}">${tOf('today.group', group)}</h2>
        <ul>
          ${repeat(
            steps,
            (step) => step.id,
            (step) => html`
              <li>
                <plan-step
                  .step=${this.#ticking.shown(step)}
                  .viewer=${this.viewer}
                  .newHire=${step.newHire}
                  .people=${[this.viewer.person]}
                  .planAddress=${step.plan && `#/plans/${encodeURIComponent(step.plan.id)}`}
                ></plan-step>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }
}

customElements.define('todo-page', TodoPage);

export const page = ({ viewer }) => html`<todo-page .viewer=${viewer}></todo-page>`;
