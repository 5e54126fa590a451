import { html, nothing } from 'lit';
import { dayInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import '../kernel/later-styles.js';
import { t } from '../kernel/texts.js';
import { span } from './session-words.js';
import './texts.js';

const personSessions = operation(new URL('./personSessions.graphql', import.meta.url));

/**
 * A part of somebody's card: when sessions with them were last held and are next, for whoever leads them, and the ways to
 * note one with them and to plan one.
 */
class PersonSessions extends PageElement {
  static properties = { viewer: { attribute: false }, person: { attribute: false } };

  #found = new FetchController(this, async () => (await query(personSessions, { personId: this.person.id })).viewer);

  render() {
    return html`
      <section class="person-sessions" aria-labelledby="person-sessions">
        <h3 id="person-sessions">${t('supervision.title.sessions')}</h3>
        ${this.#found.value?.sessionsOf ? this.#facts(this.#found.value.sessionsOf.nodes) : nothing}
        <div class="actions">
          <a class="button" href="#/session-log?with=${encodeURIComponent(this.person.id)}" @click=${this.#leave}>${t('supervision.quick.log')}</a>
          <a class="button" href="#/session-plan?with=${encodeURIComponent(this.person.id)}" @click=${this.#leave}>${t('supervision.quick.plan')}</a>
        </div>
      </section>
    `;
  }

  #facts(nodes) {
    const { today } = this.viewer;
    const held = nodes.find(({ state }) => state === 'HELD');
    const next = nodes.findLast(({ state, day }) => state === 'PLANNED' && day >= today);
    return html`
      <p>${held ? t('supervision.of.last', { day: dayInWords(held.day, today) }) : t('supervision.of.never')}</p>
      <p>${next ? t('supervision.of.next', { when: `${dayInWords(next.day, today)} ${span(next)}` }) : t('supervision.of.noNext')}</p>
      ${nodes.length > 0
        ? html`<p><a href="#/sessions-of/${encodeURIComponent(this.person.id)}" @click=${this.#leave}>${t('supervision.of.all')}</a></p>`
        : nothing}
    `;
  }

  /** The card closes, for the page behind it is left. */
  #leave = () => this.closest('dialog')?.close();
}

customElements.define('person-sessions', PersonSessions);

export const part = ({ viewer, person }) => html`<person-sessions .viewer=${viewer} .person=${person}></person-sessions>`;
