import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { errorText, t } from '../kernel/texts.js';
import { remember, remembered } from './device.js';
import { installSteps } from './push-here.js';
import { situation, turnOn } from './registration.js';

const HOUR_MS = 60 * 60 * 1000;
const LATER_MS = 30 * 24 * HOUR_MS;

/**
 * An offer of reminders, above the page on which there is something to do: to whoever has ticked something or comes
 * back, and not again for 30 days when they do not want to be asked. It comes with a page and never into one, so that
 * nothing moves under a hand.
 */
class PushOffer extends PageElement {
  static properties = {
    viewer: { attribute: false },
    offered: { state: true },
    busy: { state: true },
  };

  async connectedCallback() {
    super.connectedCallback();
    this.offered = undefined;
    if (!isTime()) return;
    const found = await situation(this.viewer.person).catch(() => undefined);
    if (found === 'OFF' || found === 'INSTALL') this.offered = found;
  }

  render() {
    if (!this.offered) return nothing;
    return html`
      <section class="card push-offer" aria-labelledby="push-offer-title">
        <h2 id="push-offer-title">${t('push.offer')}</h2>
        <p>${t('push.offerAbout')}</p>
        ${this.offered === 'INSTALL'
          ? html`<p>${t('push.here.INSTALL')}</p>
              ${installSteps()}`
          : nothing}
        <div class="push-ways">
          ${this.offered === 'OFF'
            ? html`<button class="button button-main" ?disabled=${this.busy} @click=${this.#accept}>
                ${t(this.busy ? 'push.turningOn' : 'push.offerYes')}
              </button>`
            : nothing}
          <button class="button" ?disabled=${this.busy} @click=${this.#decline}>${t('push.offerNo')}</button>
        </div>
      </section>
    `;
  }

  async #accept() {
    this.busy = true;
    try {
      const found = await turnOn(this.viewer.person);
      if (found === 'ON') this.tell('notice', { text: t('push.turnedOn') });
      if (found === 'DENIED') this.tell('notice', { text: t('push.denied'), failed: true });
      if (found !== 'OFF') this.#leave();
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }

  #decline() {
    remember({ notNow: Date.now() });
    this.tell('notice', { text: t('push.offerLater') });
    this.#leave();
  }

  /** Gives the focus to the page, since the element that had it is gone. */
  #leave() {
    this.offered = undefined;
    this.closest('main')?.focus({ preventScroll: true });
  }
}

/** Whether it is time to ask: not at the first look around, nor soon after somebody did not want to be asked. */
function isTime() {
  const { since, ticked, notNow = 0 } = remembered();
  if (!since) remember({ since: Date.now() });
  const knowsTheirWay = ticked || (since && Date.now() - since > HOUR_MS);
  return Boolean(knowsTheirWay) && Date.now() - notNow > LATER_MS;
}

customElements.define('push-offer', PushOffer);

export const part = ({ viewer, page }) => (page.hasSteps ? html`<push-offer .viewer=${viewer}></push-offer>` : nothing);
