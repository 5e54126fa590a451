import { html, nothing } from 'lit';
import { avatar } from '../kernel/avatar.js';
import { PageElement } from '../kernel/element.js';
import { openCard } from './open-card.js';

/** The class of the button by how a person is drawn. */
const CLASSES = { face: 'person-face', name: 'person-name' };

/** A person by letters and name, who is opened to a card with how to reach them and what may be done. */
class FadderPerson extends PageElement {
  static properties = {
    person: { attribute: false },
    /** What stands under the name, such as a title. */
    about: {},
    /** `face` for the letters alone, `name` for the name within a text; both where it is not said. */
    look: {},
  };

  render() {
    return html`
      <button
        type="button"
        class=${CLASSES[this.look] ?? 'person-open'}
        aria-haspopup="dialog"
        aria-label=${this.look === 'face' ? this.person.name : nothing}
        @click=${this.#open}
      >
        ${this.#drawn()}
      </button>
    `;
  }

  #drawn() {
    if (this.look === 'face') return avatar(this.person);
    if (this.look === 'name') return this.person.name;
    return html`
      ${avatar(this.person)}
      <span>
        <strong>${this.person.name}</strong>
        ${this.about ? html`<span class="muted small">${this.about}</span>` : nothing}
      </span>
    `;
  }

  #open = ({ currentTarget: from }) => openCard(this.person.id, { from });
}

customElements.define('fadder-person', FadderPerson);
