import { html, nothing } from 'lit';
import { dayInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';

const planWaiting = operation(new URL('./planWaiting.graphql', import.meta.url));

/** The number of steps that are shown for each person waited for; the rest unfolds. */
const AT_ONCE = 4;

/**
 * A list of who waits for whom in a plan, for the viewer first. Steps that the viewer has above to tick are left out.
 */
class PlanWaiting extends PageElement {
  static properties = {
    plan: { attribute: false },
    viewer: { attribute: false },
    /** The steps that stand above, to be done by the viewer. */
    before: { attribute: false },
  };

  #waiting = new FetchController(this, async () => (await query(planWaiting, { id: this.plan.id })).node?.waiting ?? []);

  updated(changed) {
    if (changed.get('plan')) this.#waiting.run();
  }

  render() {
    return this.#waiting.render(
      (waiting) => this.#found(waiting),
      () => nothing,
    );
  }

  #found(waiting) {
    const groups = waiting.map((group) => this.#left(group)).filter(({ items }) => items.length > 0);
    if (groups.length === 0) return nothing;
    return html`
      <section class="card plan-waiting" aria-labelledby="plan-waiting-title">
        <h2 id="plan-waiting-title">${t('onboarding.waiting.title')}</h2>
        ${groups.map((group) => this.#group(group))}
      </section>
    `;
  }

  #left(group) {
    if (!group.forViewer) return group;
    const ids = new Set(this.before.map(({ id }) => id));
    const items = group.items.filter(({ kind, step }) => kind !== 'DOING' || !ids.has(step.id));
    return { ...group, items, more: items.length < group.items.length };
  }

  #group({ forViewer, more, person, role, items }) {
    const rest = items.slice(AT_ONCE);
    return html`
      <section>
        <h3>${forViewer ? t(more ? 'onboarding.waiting.youToo' : 'onboarding.waiting.you') : whom(person, role)}</h3>
        <ul>
          ${items.slice(0, AT_ONCE).map((item) => this.#item(item))}
        </ul>
        ${rest.length === 0
          ? nothing
          : html`<details>
              <summary>${t('onboarding.waiting.more', { count: rest.length })} ${icon('chevron')}</summary>
              <ul>
                ${rest.map((item) => this.#item(item))}
              </ul>
            </details>`}
      </section>
    `;
  }

  #item({ kind, step }) {
    return html`
      <li>
        <span lang="sv">${step.title}</span>
        <span class="muted small">${whatFor(kind, step, this.viewer.today)}</span>
      </li>
    `;
  }
}

function whom(person, role) {
  if (!person) return tOf('onboarding.waitingForRole', role);
  const who = role ? `${person.name} (${tOf('templates.roleShort', role)})` : person.name;
  return t('onboarding.waitingFor', { who });
}

function whatFor(kind, { due, required, behind }, today) {
  const day = dayInWords(due, today);
  if (kind !== 'DOING') return tOf('onboarding.waiting.kind', kind);
  return required && behind ? t('onboarding.behindSince', { day }) : t('onboarding.waiting.due', { day });
}

customElements.define('plan-waiting', PlanWaiting);
