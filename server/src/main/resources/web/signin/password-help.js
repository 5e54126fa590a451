import { html, nothing } from 'lit';
import { operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import { HelpedIn } from './helped-in.js';

const passwordLinkCreate = operation(new URL('./passwordLinkCreate.graphql', import.meta.url));

/** Helps a person who has forgotten their password. Shows nothing to who may not, or when they have no account. */
class PasswordHelp extends HelpedIn {
  render() {
    if (this.made) {
      return html`<one-time-link
        .heading=${t('signin.passwordLinkTitle', this.person)}
        .about=${t('signin.passwordLinkAbout')}
        .person=${this.person}
        .made=${this.made}
        @done=${this.done}
      ></one-time-link>`;
    }
    const { account, accountForHr, invitableByMail } = this.account.value ?? {};
    if (account !== 'OPEN') return nothing;
    return html`
      <details class="card password-change">
        <summary><h2>${t('signin.passwordHelp', this.person)}</h2> ${icon('chevron')}</summary>
        <div class="stack">
          ${accountForHr ? html`<p>${t('signin.passwordForHr', this.person)}</p>` : this.#ways(invitableByMail)}
        </div>
      </details>
    `;
  }

  #ways(byMail) {
    return html`
      <p>${t('signin.passwordHelpAbout')}</p>
      <div class="invite-ways">
        ${byMail ? this.#way(true, t('signin.passwordByMail')) : nothing}
        ${this.#way(false, t('signin.passwordByLink'))}
      </div>
    `;
  }

  #way(byMail, words) {
    return html`<button class="button" ?disabled=${this.busy} @click=${() => this.make(passwordLinkCreate, byMail)}>
      ${words}
    </button>`;
  }
}

customElements.define('password-help', PasswordHelp);
