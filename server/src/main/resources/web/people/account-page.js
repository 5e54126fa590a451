import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { avatar } from '../kernel/avatar.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { mutate, operation } from '../kernel/graphql.js';
import { followLanguage, language } from '../kernel/language.js';
import { slot } from '../kernel/slots.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';

const languageChoose = operation(new URL('./languageChoose.graphql', import.meta.url));

/** A page with who is signed in, their roles, the choice of language, and the way out with a `sign-out` event. */
class AccountPage extends PageElement {
  static properties = { viewer: { attribute: false }, busy: { state: true } };

  render() {
    const { person, roles } = this.viewer;
    return html`
      <div class="stack page">
        <header class="page-head"><h1>${t('people.account')}</h1></header>
        <section class="card account-who">
          ${avatar(person)}
          <div>
            <h2>${person.name}</h2>
            ${person.employment
              ? html`<p class="muted">${person.employment.title}, ${person.employment.unit.name}</p>`
              : nothing}
          </div>
          ${roles.length > 0 ? this.#roles(roles) : nothing}
        </section>
        <fieldset class="card account-language">
          <legend class="visually-hidden">${t('people.language')}</legend>
          <p aria-hidden="true"><strong>${t('people.language')}</strong></p>
          ${this.#language('sv', 'Svenska')} ${this.#language('en', 'English')}
        </fieldset>
        <section class="card account-data" aria-labelledby="account-data">
          <h2 id="account-data">${t('people.myData')}</h2>
          <p class="muted">${t('people.myDataAbout')}</p>
          <a class="button" href="#/my-data">${t('people.showMyData')}</a>
        </section>
        ${slot('account', { viewer: this.viewer })}
        <button class="button account-leave" @click=${() => this.tell('sign-out')}>
          ${icon('leave')} ${t('people.signOut')}
        </button>
        ${slot('account-foot', { viewer: this.viewer })}
      </div>
    `;
  }

  #roles(roles) {
    return html`
      <ul class="account-roles">
        ${roles.map(({ role, unit }) => html`<li>${tOf('people.role', role)}, ${unit.name}</li>`)}
      </ul>
    `;
  }

  #language(code, name) {
    return html`
      <label lang=${code}>
        <input
          type="radio"
          name="language"
          .checked=${live(code === language)}
          ?disabled=${this.busy}
          @change=${() => this.#choose(code)}
        />
        ${name}
      </label>
    `;
  }

  /** Chooses for every device; this one starts over in it. */
  async #choose(code) {
    this.busy = true;
    try {
      const { viewer } = await mutate(languageChoose, { language: code.toUpperCase() });
      followLanguage(viewer.language);
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }
}

customElements.define('account-page', AccountPage);

export const page = ({ viewer }) => html`<account-page .viewer=${viewer}></account-page>`;
