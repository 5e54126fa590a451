import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import { lastAndNext, loadInWords } from './words.js';

const personCadence = operation(new URL('./personCadence.graphql', import.meta.url));

/**
 * A part of somebody's card: when a newcomer last met their mentor and is to meet them next, and how much time a mentor
 * gives; for whoever may see that.
 */
class PersonCadence extends PageElement {
  static properties = { viewer: { attribute: false }, person: { attribute: false } };

  #person = new FetchController(this, async () => (await query(personCadence, { id: this.person.id })).node ?? {});

  /** They may have another mentor by now: the card is asked for anew after each deed. */
  updated(changed) {
    if (changed.get('person')) this.#person.run();
  }

  render() {
    return this.#person.render(
      ({ mentors, mentoringLoad }) => {
        const cadence = mentors?.find((mentorship) => mentorship.cadence)?.cadence;
        const load = mentoringLoad?.mentees > 0 || mentoringLoad?.minutes > 0 ? mentoringLoad : undefined;
        return cadence || load ? this.#shown(cadence, load) : nothing;
      },
      () => nothing,
    );
  }

  #shown(cadence, load) {
    return html`
      <section aria-labelledby="person-cadence-title">
        <h3 id="person-cadence-title">${t('cadence.sessions')}</h3>
        ${cadence ? html`<p>${lastAndNext(cadence, this.viewer.today)}</p>` : nothing}
        ${load ? html`<p>${loadInWords(load)}</p>` : nothing}
      </section>
    `;
  }
}

customElements.define('person-cadence', PersonCadence);

export const part = ({ viewer, person }) =>
  html`<person-cadence .viewer=${viewer} .person=${person}></person-cadence>`;
