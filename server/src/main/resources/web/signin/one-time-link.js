import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';

/** A card that says how a link reaches its person: how far the mail has come, or the link itself, shown this once. Tells `done`. */
class OneTimeLink extends PageElement {
  static properties = {
    heading: {},
    about: {},
    /** The person whom the link is for. */
    person: { attribute: false },
    /** `{ invitation, link, qrCode, mail }` as the server answered. */
    made: { attribute: false },
    /** The words for what can be done where this does not reach the person. */
    instead: { attribute: false },
  };

  firstUpdated() {
    this.querySelector('h2').focus();
  }

  /** Moves the focus to the heading when another link has taken the place of the first. */
  updated(changed) {
    if (changed.get('made')) this.querySelector('h2').focus();
  }

  render() {
    return html`
      <section class="card stack invite-shown" aria-labelledby="one-time-link-title">
        <h2 id="one-time-link-title" tabindex="-1">${this.heading}</h2>
        ${this.#way()} ${this.instead ?? nothing}
        <div class="actions">
          ${this.made.link
            ? html`<button class="button button-main" @click=${this.#copy}>${t('signin.inviteCopy')}</button>`
            : nothing}
          <button class="button" @click=${() => this.tell('done')}>${t('signin.linkDone')}</button>
        </div>
      </section>
    `;
  }

  #way() {
    const { link, mail } = this.made;
    if (link) return this.#link();
    const failed = mail === 'NOT_SENT';
    return html`<p class="message ${failed ? 'message-danger' : ''}">
      ${icon(failed ? 'late' : 'check')}
      <span>${mail ? tOf('signin.mail', mail, this.person) : t('signin.linkWaits', this.person)}</span>
    </p>`;
  }

  #link() {
    const { link, qrCode } = this.made;
    return html`
      <p>${this.about}</p>
      <p class="muted">${t('signin.linkTold', this.person)}</p>
      <img src="data:image/svg+xml,${encodeURIComponent(qrCode)}" alt=${t('signin.inviteQr')} width="208" height="208" />
      <div class="field">
        <label for="one-time-link">${t('signin.inviteLink')}</label>
        <input id="one-time-link" readonly .value=${link} @focus=${(event) => event.target.select()} />
      </div>
    `;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.made.link);
      this.tell('notice', { text: t('signin.inviteCopied') });
    } catch {
      this.querySelector('#one-time-link').focus();
    }
  }
}

customElements.define('one-time-link', OneTimeLink);
