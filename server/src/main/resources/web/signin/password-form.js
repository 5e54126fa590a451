import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { errorText, t } from '../kernel/texts.js';
import { changePassword } from './signin.js';

/** The change of one's own password. */
class PasswordForm extends PageElement {
  static properties = { failure: { state: true }, busy: { state: true }, open: { state: true } };

  render() {
    return html`
      <details class="card password-change" .open=${Boolean(this.open)} @toggle=${this.#toggled}>
        <summary><h2>${t('signin.changePassword')}</h2> ${icon('chevron')}</summary>
        <form class="stack" @submit=${this.#submit}>
          <p class="muted small">${t('signin.changePasswordAbout')}</p>
          <div class="field">
            <label for="present">${t('signin.presentPassword')}</label>
            <input id="present" name="present" type="password" required autocomplete="current-password" />
          </div>
          <div class="field">
            <label for="new-password">${t('signin.newPassword')}</label>
            <input
              id="new-password"
              name="password"
              type="password"
              required
              minlength="10"
              autocomplete="new-password"
              aria-describedby="new-password-about password-failure"
            />
            <p class="muted small" id="new-password-about">${t('signin.newPasswordAbout')}</p>
          </div>
          <div id="password-failure" role="alert">
            ${this.failure
              ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
              : nothing}
          </div>
          <button class="button button-main" ?disabled=${this.busy}>${t('signin.changePassword')}</button>
        </form>
      </details>
    `;
  }

  #toggled(event) {
    this.open = event.target.open;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    this.busy = true;
    this.failure = undefined;
    try {
      await changePassword(form.elements.present.value, form.elements.password.value);
      form.reset();
      this.open = false;
      this.tell('notice', { text: t('signin.passwordChanged') });
      this.tell('password-changed');
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }
}

customElements.define('password-form', PasswordForm);
