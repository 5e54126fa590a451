import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { instantInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { icon } from '../kernel/icon.js';
import { isSaid, t, tOf } from '../kernel/texts.js';
import './texts.js';

/**
 * A row for one of the viewer's devices, and behind a fold what it tells, its name and the way to remove it. Tells
 * `device-rename`, `device-prefer` and `device-remove`.
 */
class PushDevice extends PageElement {
  static properties = { device: { attribute: false }, today: {}, busy: { type: Boolean } };

  render() {
    const { id, name, platform, preferences } = this.device;
    const shown = name ?? tOf('push.platform', platform);
    return html`
      <details class="push-device">
        <summary>
          <span>
            <strong>${shown}</strong>
            <span class="muted small">${this.#state()}</span>
          </span>
          ${icon('chevron')}
        </summary>
        <div class="stack">
          ${preferences.filter(({ kind }) => isSaid('push.kind', kind)).map((preference) => this.#switch(preference))}
          <form @submit=${this.#rename}>
            <form-field class="field">
              <label for="name-${id}">${t('push.name')}</label>
              <div class="push-name">
                <input id="name-${id}" name="name" required maxlength="60" autocomplete="off" .value=${name ?? ''} />
                <button class="button" ?disabled=${this.busy} aria-label=${t('push.saveNameOf', { name: shown })}>
                  ${t('push.saveName')}
                </button>
              </div>
            </form-field>
          </form>
          <button
            class="button"
            ?disabled=${this.busy}
            aria-label=${t('push.removeOf', { name: shown })}
            @click=${() => this.tell('device-remove', { deviceId: id, current: this.device.current })}
          >
            ${t('push.remove')}
          </button>
        </div>
      </details>
    `;
  }

  #state() {
    const { current, reachable, seenAt } = this.device;
    if (!reachable) return t('push.unreachable');
    return current ? t('push.current') : t('push.seen', { when: instantInWords(seenAt, this.today) });
  }

  #switch({ kind, wanted }) {
    const choose = ({ target }) => {
      this.tell('device-prefer', { deviceId: this.device.id, kind, wanted: target.checked });
    };
    return html`
      <label class="push-switch">
        <input type="checkbox" .checked=${live(wanted)} ?disabled=${this.busy} @change=${choose} />
        <span>${tOf('push.kind', kind)}</span>
      </label>
    `;
  }

  #rename(event) {
    event.preventDefault();
    const name = event.target.elements.name.value.trim();
    if (name) this.tell('device-rename', { deviceId: this.device.id, name });
  }
}

customElements.define('push-device', PushDevice);
