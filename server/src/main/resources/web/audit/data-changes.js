import { html, nothing } from 'lit';
import { timeOfDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { operation, query } from '../kernel/graphql.js';
import { Paged } from '../kernel/paged.js';
import { t, tOf } from '../kernel/texts.js';
import { dataDays, dataSkeleton } from './data-days.js';
import './texts.js';

const dataChanges = operation(new URL('./dataChanges.graphql', import.meta.url));

/** A list of who has changed the viewer's data: for each day, what, by whom and when. */
class DataChanges extends PageElement {
  static properties = { today: {}, self: {} };

  #changes = new Paged(this, async (page) => (await query(dataChanges, page)).viewer.person.dataChanges);

  render() {
    return html`
      <section class="card" aria-labelledby="data-changes">
        <h2 id="data-changes">${t('audit.dataChanges')}</h2>
        ${this.#changes.render((page) => this.#list(page), dataSkeleton)}
      </section>
    `;
  }

  #list({ nodes }) {
    if (nodes.length === 0) return html`<p class="muted">${t('audit.noDataChanges')}</p>`;
    return html`
      ${dataDays(
        nodes,
        ({ at }) => at,
        this.today,
        inOneGo,
        (changes) => this.#change(changes),
      )}
      ${this.#changes.renderMore()}
    `;
  }

  #change(changes) {
    const { actor, machine, kind, at } = changes[0];
    return html`
      <li data-row tabindex="-1">
        ${tOf('audit.change', kind)}
        ${changes.length > 1
          ? html`<span class="muted small">${t('audit.times', { count: changes.length })}</span>`
          : nothing}
        <p class="muted small">${this.#by(actor, machine)}, ${timeOfDay(at)}</p>
      </li>
    `;
  }

  #by(actor, machine) {
    if (machine) return t('audit.changedByMachine', { name: machine });
    if (!actor) return t('audit.changedByNobody');
    return actor.id === this.self ? t('audit.changedByYou') : actor.name;
  }
}

/** Puts together what one person did again and again in the same minute, as the sessions of a series. */
function inOneGo(changes) {
  const together = [];
  for (const change of changes) {
    const last = together.at(-1);
    if (last && isOneGo(last[0], change)) last.push(change);
    else together.push([change]);
  }
  return together;
}

function isOneGo(one, other) {
  const same = one.kind === other.kind && one.actor?.id === other.actor?.id && one.machine === other.machine;
  return same && timeOfDay(one.at) === timeOfDay(other.at);
}

customElements.define('data-changes', DataChanges);
