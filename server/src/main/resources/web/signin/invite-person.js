import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { Loaded } from '../kernel/loaded.js';
import { errorText, t } from '../kernel/texts.js';

const accountOf = operation(new URL('./accountOf.graphql', import.meta.url));
const invitationCreate = operation(new URL('./invitationCreate.graphql', import.meta.url));

/** Invites a person to open an account, with a link and a QR code. Shows nothing to who may not, or when there is one. */
class InvitePerson extends PageElement {
  static properties = { person: { attribute: false }, invited: { state: true }, busy: { state: true } };

  #account = new Loaded(this, async () => (await query(accountOf, { id: this.person.id })).node?.account ?? null);

  render() {
    if (this.invited) return this.#shown(this.invited);
    const account = this.#account.value;
    if (account !== 'NONE' && account !== 'INVITED') return nothing;
    return html`
      <div class="message invite">
        ${icon('person')}
        <p>${t(account === 'NONE' ? 'signin.notInvited' : 'signin.isInvited', this.person)}</p>
        <button class="button" ?disabled=${this.busy} @click=${this.#invite}>
          ${t(account === 'NONE' ? 'signin.invite' : 'signin.inviteAnew')}
        </button>
      </div>
    `;
  }

  #shown({ link, qrCode }) {
    return html`
      <section class="card stack invite-shown" aria-labelledby="invite-title">
        <h2 id="invite-title">${t('signin.inviteTitle', this.person)}</h2>
        <p>${t('signin.inviteAbout')}</p>
        <img src="data:image/svg+xml,${encodeURIComponent(qrCode)}" alt=${t('signin.inviteQr')} width="208" height="208" />
        <div class="field">
          <label for="invite-link">${t('signin.inviteLink')}</label>
          <input id="invite-link" readonly .value=${link} @focus=${(event) => event.target.select()} />
        </div>
        <button class="button" @click=${() => this.#copy(link)}>${t('signin.inviteCopy')}</button>
      </section>
    `;
  }

  async #invite() {
    this.busy = true;
    try {
      const payload = await mutate(invitationCreate, { personId: this.person.id });
      if (payload.link) this.invited = payload;
      else await this.#account.run();
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }

  async #copy(link) {
    try {
      await navigator.clipboard.writeText(link);
      this.tell('notice', { text: t('signin.inviteCopied') });
    } catch {
      this.querySelector('#invite-link').focus();
    }
  }
}

customElements.define('invite-person', InvitePerson);
