import { html, nothing } from 'lit';
import { operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import { HelpedIn } from './helped-in.js';

const passwordLinkCreate = operation(new URL('./passwordLinkCreate.graphql', import.meta.url));

/**
 * An offer to help a person who has forgotten their password. Shows nothing to viewers who may not help, or without an
 * account. The link goes to the person where they can be reached; else it is shown, to be passed on.
 */
class PasswordHelp extends HelpedIn {
  static properties = { viewer: { attribute: false } };

  render() {
    if (this.made) return this.#made();
    const { account, accountForHr, invitableByMail } = this.account.value ?? {};
    if (account !== 'OPEN') return nothing;
    return html`
      <details class="card password-change">
        <summary><h2>${t('signin.passwordHelp', this.person)}</h2> ${icon('chevron')}</summary>
        <div class="stack">
          ${accountForHr ? html`<p>${t('signin.passwordForHr', this.person)}</p>` : this.#way(invitableByMail)}
        </div>
      </details>
    `;
  }

  #made() {
    const waits = this.made.invitation.way === 'SIGNED_IN';
    return html`<one-time-link
      .heading=${t('signin.passwordLinkTitle', this.person)}
      .about=${t('signin.passwordLinkAbout')}
      .person=${this.person}
      .made=${this.made}
      .instead=${waits ? this.#instead() : nothing}
      @done=${this.done}
    ></one-time-link>`;
  }

  /** An offer for somebody who has lost the device where they are signed in. */
  #instead() {
    if (!this.viewer.roles.some(({ role }) => role === 'HR')) {
      return html`<p class="muted">${t('signin.linkInsteadByHr', this.person)}</p>`;
    }
    return html`
      <p class="muted">${t('signin.linkInsteadAbout', this.person)}</p>
      <button class="button" ?disabled=${this.busy} @click=${() => this.make(passwordLinkCreate, { shown: true })}>
        ${t('signin.linkInstead')}
      </button>
    `;
  }

  #way(byMail) {
    return html`
      <p>${t('signin.passwordHelpAbout')}</p>
      <div class="invite-ways">
        <button class="button" ?disabled=${this.busy} @click=${() => this.make(passwordLinkCreate)}>
          ${t(byMail ? 'signin.passwordByMail' : 'signin.passwordByLink')}
        </button>
      </div>
    `;
  }
}

customElements.define('password-help', PasswordHelp);

export const part = ({ viewer, plan, person = plan.newHire }) =>
  html`<password-help .viewer=${viewer} .person=${person}></password-help>`;
