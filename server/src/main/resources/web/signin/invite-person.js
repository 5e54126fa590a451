import { html, nothing } from 'lit';
import { operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import { HelpedIn } from './helped-in.js';

const invitationCreate = operation(new URL('./invitationCreate.graphql', import.meta.url));

/**
 * An offer to invite a person to open an account: by mail where they have an address, else with a link to be passed on.
 * Shows nothing to viewers who may not invite, or when there is an account.
 */
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
    const mailed = first ? 'signin.inviteByMail' : 'signin.inviteByMailAnew';
    const shown = first ? 'signin.invite' : 'signin.inviteAnew';
    return html`
      <div class="invite-ways">
        <button class="button button-main" ?disabled=${this.busy} @click=${() => this.make(invitationCreate)}>
          ${t(byMail ? mailed : shown)}
        </button>
      </div>
    `;
  }
}

customElements.define('invite-person', InvitePerson);

export const part = ({ plan, person = plan.newHire }) => html`<invite-person .person=${person}></invite-person>`;
