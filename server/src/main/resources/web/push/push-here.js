import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { push, situation, turnOff, turnOn } from './registration.js';

/**
 * An element that says whether this browser receives push, turns it on or off, and tells what to do where it cannot.
 */
class PushHere extends PageElement {
  static properties = { viewer: { attribute: false }, busy: { state: true }, failure: { state: true } };

  #situation = new FetchController(this, () => situation(this.viewer.person));

  connectedCallback() {
    super.connectedCallback();
    push.addEventListener('changed', this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    push.removeEventListener('changed', this.#changed);
  }

  #changed = () => this.#situation.run();

  render() {
    return html`
      <div class="push-here" aria-live="polite">
        ${this.#situation.render(
          (found) => this.#tell(found),
          () => html`<p class="skeleton" aria-hidden="true"></p>`,
        )}
        <div role="alert">
          ${this.failure
            ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
            : nothing}
        </div>
      </div>
    `;
  }

  #tell(found) {
    return html`
      <p class="push-state">${icon(found === 'ON' ? 'bell' : 'bell-off')} <span>${tOf('push.here', found)}</span></p>
      ${found === 'INSTALL' ? installSteps() : nothing} ${found === 'DENIED' ? allowSteps() : nothing}
      ${found === 'OFF'
        ? html`<button class="button button-main" ?disabled=${this.busy} @click=${() => this.#turn(turnOn)}>
            ${t(this.busy ? 'push.turningOn' : 'push.turnOn')}
          </button>`
        : nothing}
      ${found === 'ON'
        ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.#turn(turnOff)}>
            ${t('push.turnOff')}
          </button>`
        : nothing}
    `;
  }

  async #turn(act) {
    this.busy = true;
    this.failure = undefined;
    try {
      await act(this.viewer.person);
    } catch (failure) {
      this.failure = failure;
    }
    await this.#situation.run();
    this.busy = false;
    this.tell('push-turned');
  }
}

/** The steps by which an iPhone or iPad comes to receive push. */
export function installSteps() {
  return html`
    <ol class="push-steps">
      <li>${icon('share')} <span>${t('push.install.share')}</span></li>
      <li>${icon('add')} <span>${t('push.install.add')}</span></li>
      <li>${icon('bell')} <span>${t('push.install.open')}</span></li>
    </ol>
  `;
}

/** The steps to allow what was denied: a page cannot ask again, only its reader can allow it. */
function allowSteps() {
  return html`
    <ol class="push-steps">
      <li>${icon('lock')} <span>${t('push.allow.site')}</span></li>
      <li>${icon('bell')} <span>${t('push.allow.phone')}</span></li>
      <li>${icon('newer')} <span>${t('push.allow.reload')}</span></li>
    </ol>
  `;
}

customElements.define('push-here', PushHere);
