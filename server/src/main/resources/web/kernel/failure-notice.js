import { html } from 'lit';
import { PageElement } from './element.js';
import { icon } from './icon.js';
import { errorText, t } from './texts.js';

/** A card that says why something could not be shown, and offers to try again with a `retry` event, or to reload. */
class FailureNotice extends PageElement {
  static properties = { failure: { attribute: false } };

  render() {
    const outdated = this.failure.code === 'OUTDATED';
    return html`
      <div class="card stack failure-notice" role="alert">
        ${icon('no-contact')}
        <p>${errorText(this.failure)}</p>
        ${outdated
          ? html`<button class="button" @click=${() => location.reload()}>${t('kernel.reload')}</button>`
          : html`<button class="button" @click=${() => this.tell('retry')}>${t('kernel.retry')}</button>`}
      </div>
    `;
  }
}

customElements.define('failure-notice', FailureNotice);
