import { html, nothing } from 'lit';
import { avatar } from '../kernel/avatar.js';
import { PageElement } from '../kernel/element.js';
import './person-card.js';

/** A person by letters and name, who is opened to a card with how to reach them and what may be done. */
class FadderPerson extends PageElement {
  static properties = {
    person: { attribute: false },
    /** What stands under the name, such as a title. */
    about: {},
    isOpen: { state: true },
  };

  render() {
    return html`
      <button type="button" class="person-open" aria-haspopup="dialog" @click=${() => (this.isOpen = true)}>
        ${avatar(this.person)}
        <span>
          <strong>${this.person.name}</strong>
          ${this.about ? html`<span class="muted small">${this.about}</span>` : nothing}
        </span>
      </button>
      ${this.isOpen
        ? html`<person-card .personId=${this.person.id} @card-closed=${this.#closed}></person-card>`
        : nothing}
    `;
  }

  /** The focus returns to where the card was opened. */
  #closed = (event) => {
    event.stopPropagation();
    this.isOpen = false;
    this.querySelector('button').focus();
  };
}

customElements.define('fadder-person', FadderPerson);
