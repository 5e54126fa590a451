import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar } from '../kernel/avatar.js';
import { PageElement } from '../kernel/element.js';
import { t } from '../kernel/texts.js';
import { sinceInWords } from './words.js';
import '../kernel/later-styles.js';

/** A list of newcomers with whom a mentor is to meet again, each with the ways to plan a session and to log one. */
class MeetAgain extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** What waits, as an agenda has it: the person, and the day of the last session as its date. */
    items: { attribute: false },
  };

  render() {
    if (this.items.length === 0) return nothing;
    return html`
      <section aria-labelledby="meet-again-title">
        <h2 id="meet-again-title">${t('cadence.meetAgain')}</h2>
        <ul class="meet-again">
          ${repeat(this.items, ({ person }) => person.id, (item) => html`<li>${this.#line(item)}</li>`)}
        </ul>
      </section>
    `;
  }

  #line({ person, date }) {
    return html`
      ${avatar(person)}
      <div class="meet-again-who">
        <p><strong>${person.name}</strong></p>
        <p class="muted small">${sinceInWords(date, this.viewer.today)}</p>
      </div>
      <div class="actions">
        ${this.#way('session-plan', 'cadence.plan', person)} ${this.#way('session-log', 'cadence.log', person)}
      </div>
    `;
  }

  #way(path, word, { id, name }) {
    const label = t(word);
    return html`<a class="button" aria-label=${`${label}: ${name}`} href="#/${path}?with=${encodeURIComponent(id)}">${label}</a>`;
  }
}

customElements.define('meet-again', MeetAgain);
