import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import '../kernel/later-styles.js';
import { t } from '../kernel/texts.js';
import './texts.js';

/** The recovery codes, shown this once: to be copied, saved as a file, or written down. Tells `codes-kept`. */
class RecoveryCodes extends PageElement {
  static properties = { codes: { attribute: false }, copied: { state: true } };

  firstUpdated() {
    this.querySelector('h2').focus();
  }

  render() {
    return html`
      <section class="card stack" aria-labelledby="recovery-title">
        <h2 id="recovery-title" tabindex="-1">${t('secondfactor.keepCodes')}</h2>
        <p>${t('secondfactor.keepCodesAbout')}</p>
        <ol class="recovery-codes" translate="no">
          ${this.codes.map((code) => html`<li><code>${code}</code></li>`)}
        </ol>
        <div class="actions">
          <button class="button" @click=${this.#copy}>${t('secondfactor.copy')}</button>
          <a class="button" download=${t('secondfactor.fileName')} href=${this.#file()}>${t('secondfactor.save')}</a>
        </div>
        <p class="visually-hidden" role="status">${this.copied ? t('secondfactor.copied') : ''}</p>
        <button class="button button-main" @click=${() => this.tell('codes-kept')}>${t('secondfactor.kept')}</button>
      </section>
    `;
  }

  #text() {
    return [t('secondfactor.fileHead', { host: location.host }), '', ...this.codes, ''].join('\n');
  }

  #file() {
    return `data:text/plain;charset=utf-8,${encodeURIComponent(this.#text())}`;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#text());
      this.copied = true;
      this.tell('notice', { text: t('secondfactor.copied') });
    } catch {
      getSelection().selectAllChildren(this.querySelector('ol'));
    }
  }
}

customElements.define('recovery-codes', RecoveryCodes);
