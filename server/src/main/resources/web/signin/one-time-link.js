import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';

/** A link that is shown this once, with its QR code, and how far the mail with it has come. Tells `done`. */
class OneTimeLink extends PageElement {
  static properties = {
    heading: {},
    about: {},
    /** Whom it is for. */
    person: { attribute: false },
    /** `{ link, qrCode, mail }` as the server answered. */
    made: { attribute: false },
  };

  firstUpdated() {
    this.querySelector('h2').focus();
  }

  render() {
    const { mail } = this.made;
    return html`
      <section class="card stack invite-shown" aria-labelledby="one-time-link-title">
        <h2 id="one-time-link-title" tabindex="-1">${this.heading}</h2>
        ${mail
          ? html`<p class="message ${mail === 'NOT_SENT' ? 'message-danger' : ''}">
              ${icon(mail === 'NOT_SENT' ? 'late' : 'check')} <span>${tOf('signin.mail', mail, this.person)}</span>
            </p>`
          : nothing}
        ${mail === 'SENT'
          ? html`<details>
              <summary>${t('signin.linkToo')} ${icon('chevron')}</summary>
              <div class="stack">${this.#link()}</div>
            </details>`
          : this.#link()}
        <button class="button" @click=${() => this.tell('done')}>${t('signin.linkDone')}</button>
      </section>
    `;
  }

  #link() {
    const { link, qrCode } = this.made;
    return html`
      <p>${this.about}</p>
      <img src="data:image/svg+xml,${encodeURIComponent(qrCode)}" alt=${t('signin.inviteQr')} width="208" height="208" />
      <div class="field">
        <label for="one-time-link">${t('signin.inviteLink')}</label>
        <input id="one-time-link" readonly .value=${link} @focus=${(event) => event.target.select()} />
      </div>
      <button class="button button-main" @click=${this.#copy}>${t('signin.inviteCopy')}</button>
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
