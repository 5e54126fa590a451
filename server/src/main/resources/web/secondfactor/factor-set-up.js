import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { errorText, t } from '../kernel/texts.js';
import { codeField } from './code-field.js';
import { confirm, propose } from './requests.js';
import './texts.js';

/**
 * A form that sets up an app for codes: with a token on the way in, without one for whoever is in. Tells `factor-set-up`
 * with the recovery codes, and `sign-in-over` where it took too long.
 */
class FactorSetUp extends PageElement {
  static properties = { token: {}, failure: { state: true }, busy: { state: true }, copied: { state: true } };

  #proposed = new FetchController(this, async () => {
    try {
      return await propose(this.token);
    } catch (failure) {
      if (failure.code === 'SIGN_IN_OVER') this.tell('sign-in-over');
      throw failure;
    }
  });

  render() {
    return this.#proposed.render(
      (proposed) => this.#form(proposed),
      () => html`<p class="skeleton" aria-hidden="true"></p>`,
    );
  }

  #form({ secret, uri, qrCode }) {
    return html`
      <form class="stack factor-set-up ${this.token ? 'card' : ''}" @submit=${this.#submit}>
        <ol class="stack factor-steps">
          <li>
            <p><strong>${t('secondfactor.stepApp')}</strong></p>
            <p class="muted">${t('secondfactor.stepAppAbout')}</p>
          </li>
          <li>
            <p><strong>${t('secondfactor.stepAdd')}</strong></p>
            <p><a class="button factor-here" href=${uri}>${t('secondfactor.openHere')}</a></p>
            <p class="muted">${t('secondfactor.stepScan')}</p>
            <img src="data:image/svg+xml,${encodeURIComponent(qrCode)}" alt=${t('secondfactor.qr')} width="208" height="208" />
            <details>
              <summary>${t('secondfactor.typeIt')}</summary>
              <p class="muted">${t('secondfactor.typeItAbout')}</p>
              <p><code class="factor-secret" translate="no">${grouped(secret)}</code></p>
            </details>
          </li>
          <li>
            <p><strong>${t('secondfactor.stepCode')}</strong></p>
            ${codeField({ id: 'set-up-code', failed: Boolean(this.failure), failure: 'set-up-failure' })}
          </li>
        </ol>
        <div id="set-up-failure" role="alert">
          ${this.failure
            ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
            : nothing}
        </div>
        <button class="button button-main" ?disabled=${this.busy}>${t('secondfactor.setUp')}</button>
      </form>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const { code } = event.target.elements;
    this.busy = true;
    this.failure = undefined;
    try {
      const codes = await confirm(this.token, code.value);
      this.tell('factor-set-up', { codes });
    } catch (failure) {
      if (failure.code === 'SIGN_IN_OVER') this.tell('sign-in-over');
      this.failure = failure;
      code.select();
    }
    this.busy = false;
  }
}

/** A secret in groups of four, in which it is typed without losing one's place. */
function grouped(secret) {
  return secret.match(/.{1,4}/g).join(' ');
}

customElements.define('factor-set-up', FactorSetUp);
