import { html, nothing } from 'lit';
import { longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { t } from '../kernel/texts.js';
import '../people/person.js';
import './texts.js';

/**
 * A question whether a newcomer is somebody who is known already. Tells `same-person` with that person, and
 * `another-person`.
 */
class NewHireAlike extends PageElement {
  static properties = {
    /** Whom it may be, as far as the viewer may see. */
    people: { attribute: false },
    /** Whether the address is somebody's, who then is the only one it can be. */
    byAddress: { type: Boolean },
    today: {},
    busy: { type: Boolean },
  };

  firstUpdated() {
    this.querySelector('h2').focus();
  }

  render() {
    return html`
      <section class="card stack" aria-labelledby="new-hire-alike">
        <h2 id="new-hire-alike" tabindex="-1">${t('arrivals.alike')}</h2>
        <p>${t(this.#about)}</p>
        ${this.people.length > 0
          ? html`<ul class="new-hire-alike">
              ${this.people.map((person) => this.#row(person))}
            </ul>`
          : nothing}
        ${this.byAddress
          ? html`<p class="muted">${t('arrivals.alikeAddress')}</p>`
          : html`<div class="actions">
              <button type="button" class="button" ?disabled=${this.busy} @click=${() => this.tell('another-person')}>
                ${t('arrivals.anotherPerson')}
              </button>
            </div>`}
      </section>
    `;
  }

  get #about() {
    if (this.people.length === 0) return 'arrivals.alikeUnseen';
    return this.byAddress ? 'arrivals.alikeByAddress' : 'arrivals.alikeByName';
  }

  #row(person) {
    return html`
      <li>
        <fadder-person .person=${person} .about=${this.#works(person)}></fadder-person>
        <button
          type="button"
          class="button"
          aria-label="${t('arrivals.samePerson')}: ${person.name}"
          ?disabled=${this.busy}
          @click=${() => this.tell('same-person', person)}
        >
          ${t('arrivals.samePerson')}
        </button>
      </li>
    `;
  }

  #works({ employment }) {
    if (!employment) return '';
    const { title, unit, lastDay } = employment;
    const where = `${title}, ${unit.name}`;
    return lastDay && lastDay < this.today ? t('arrivals.wasHere', { where, day: longDay(lastDay, this.today) }) : where;
  }
}

customElements.define('new-hire-alike', NewHireAlike);
