import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import './meet-again.js';

const menteesCadence = operation(new URL('./menteesCadence.graphql', import.meta.url));

/** A section of the place of sessions: the newcomers with whom the viewer is to meet again. */
class SessionsMissed extends PageElement {
  static properties = { viewer: { attribute: false } };

  #mentees = new FetchController(this, async () => (await query(menteesCadence)).viewer.mentees.nodes);

  /** Somebody may have been met by now: the section is drawn anew with the place. */
  updated(changed) {
    if (changed.get('viewer')) this.#mentees.run();
  }

  render() {
    return this.#mentees.render(
      (nodes) => html`<meet-again .viewer=${this.viewer} .items=${missed(nodes)}></meet-again>`,
      () => nothing,
    );
  }
}

/** Those of a mentor's mentorships in which a session is missed, as items of an agenda. */
function missed(nodes) {
  return nodes
    .filter(({ cadence }) => cadence?.missed)
    .map(({ newHire, cadence }) => ({ person: newHire, date: cadence.lastHeld }));
}

customElements.define('sessions-missed', SessionsMissed);

export const part = ({ viewer }) => html`<sessions-missed .viewer=${viewer}></sessions-missed>`;
