import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import './push-device.js';
import './push-here.js';
import './quiet-hours.js';
import { push, turnOff } from './registration.js';
import './texts.js';

const devicesOperation = operation(new URL('./devices.graphql', import.meta.url));
const deviceRemove = operation(new URL('./deviceRemove.graphql', import.meta.url));
const deviceRename = operation(new URL('./deviceRename.graphql', import.meta.url));
const devicePrefer = operation(new URL('./devicePrefer.graphql', import.meta.url));
const notificationTest = operation(new URL('./notificationTest.graphql', import.meta.url));

/**
 * A card with what receives push for the viewer: this browser first, then all devices, and when they are to be silent.
 */
class PushDevices extends PageElement {
  static properties = { viewer: { attribute: false }, busy: { state: true } };

  #own = new FetchController(this, async () => (await query(devicesOperation)).viewer);

  constructor() {
    super();
    this.addEventListener('device-rename', ({ detail }) => this.#save(deviceRename, detail, t('push.renamed')));
    this.addEventListener('device-prefer', ({ detail }) => this.#save(devicePrefer, detail, t('push.preferred')));
    this.addEventListener('device-remove', ({ detail }) => this.#remove(detail));
  }

  connectedCallback() {
    super.connectedCallback();
    push.addEventListener('changed', this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    push.removeEventListener('changed', this.#changed);
  }

  #changed = () => this.#own.run();

  render() {
    return html`
      <section class="card push-devices" aria-labelledby="devices-title">
        <h2 id="devices-title">${t('push.devices')}</h2>
        <push-here .viewer=${this.viewer}></push-here>
        ${this.#own.render(
          (own) => this.#all(own),
          () => html`<p class="skeleton" aria-hidden="true"></p>`,
        )}
      </section>
    `;
  }

  #all({ devices, quietHours }) {
    return html`
      ${devices.length === 0 ? nothing : this.#list(devices)}
      <quiet-hours .hours=${quietHours} @quiet-hours-set=${this.#changed}></quiet-hours>
    `;
  }

  #list(devices) {
    return html`
      <h3>${t('push.devicesAll')}</h3>
      <ul class="push-list">
        ${repeat(
          devices,
          ({ id }) => id,
          (device) => html`
            <li>
              <push-device .device=${device} .today=${this.viewer.today} .busy=${Boolean(this.busy)}></push-device>
            </li>
          `,
        )}
      </ul>
      <button class="button push-test" ?disabled=${this.busy} @click=${this.#test}>${t('push.test')}</button>
    `;
  }

  #test() {
    return this.#save(notificationTest, {}, t('push.tested'));
  }

  async #remove({ deviceId, current }) {
    if (current) await turnOff();
    else await this.#save(deviceRemove, { deviceId }, t('push.removed'));
    this.querySelector('#devices-title').scrollIntoView({ block: 'nearest' });
  }

  async #save(document, input, said) {
    this.busy = true;
    try {
      await mutate(document, input);
      this.tell('notice', { text: said });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#own.run();
    this.busy = false;
  }
}

customElements.define('push-devices', PushDevices);

export const part = ({ viewer }) => html`<push-devices .viewer=${viewer}></push-devices>`;
