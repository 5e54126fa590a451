import { html, nothing } from 'lit';
import { operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import { HelpedIn } from './helped-in.js';

const invitationCreate = operation(new URL('./invitationCreate.graphql', import.meta.url));

/** Invites a person to open an account. Shows nothing to who may not, or when there is one. */
class InvitePerson extends HelpedIn {
  render() {
    if (this.made) {
      return html`<one-time-link
        .heading=${t('signin.inviteTitle', this.person)}
        .about=${t('signin.inviteAbout')}
        .person=${this.person}
        .made=${this.made}
        @done=${this.done}
      ></one-time-link>`;
    }
    const { account, accountForHr, invitableByMail } = this.account.value ?? {};
    if (account !== 'NONE' && account !== 'INVITED') return nothing;
    const first = account === 'NONE';
    return html`
      <div class="message invite">
        ${icon('person')}
        <p>
          ${t(first ? 'signin.notInvited' : 'signin.isInvited', this.person)}
          ${accountForHr ? t('signin.inviteForHr', this.person) : nothing}
        </p>
        ${accountForHr ? nothing : this.#ways(first, invitableByMail)}
      </div>
    `;
  }

  #ways(first, byMail) {
    return html`
      <div class="invite-ways">
        ${byMail
          ? html`${this.#way(true, t(first ? 'signin.inviteByMail' : 'signin.inviteByMailAnew'), true)}
            ${this.#way(false, t(first ? 'signin.inviteByLink' : 'signin.inviteByLinkAnew'), false)}`
          : this.#way(false, t(first ? 'signin.invite' : 'signin.inviteAnew'), true)}
      </div>
    `;
  }

  #way(byMail, words, main) {
    return html`<button
      class="button ${main ? 'button-main' : ''}"
      ?disabled=${this.busy}
      @click=${() => this.make(invitationCreate, byMail)}
    >
      ${words}
    </button>`;
  }
}

customElements.define('invite-person', InvitePerson);
