import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import { tellMore } from './taps.js';
import './texts.js';

const BATTERIES = ['MENTAL', 'SOCIAL', 'PHYSICAL', 'EMOTIONAL'];
const KINDS = ['FIKA', 'WALK', 'WELLNESS', 'WIND_DOWN', 'OWN'];

/**
 * An element that offers to say more of a break that was just taken: what it was, where that is not known, and what it
 * charged. Nobody has to. Tells `after-done`.
 */
class BreakAfter extends PageElement {
  static properties = {
    /** `{ slotId }` of a break that was told, or `{ input }` of one taken unasked; with the `key` of a tap that waits. */
    of: { attribute: false },
    /** What is known of it by now: `{ kind, battery }`. */
    said: { attribute: false },
    kind: { state: true },
    battery: { state: true },
  };

  willUpdate(changed) {
    if (!changed.has('of')) return;
    this.kind = this.said?.kind;
    this.battery = this.said?.battery;
  }

  render() {
    return html`
      <div class="break-after">
        ${this.of.input ? this.#choice(t('breaks.whatKind'), 'kind', KINDS) : nothing}
        ${this.#choice(t('breaks.whatBattery'), 'battery', BATTERIES)}
        <button class="icon-button" aria-label=${t('breaks.enough')} @click=${() => this.tell('after-done')}>${icon('close')}</button>
      </div>
    `;
  }

  #choice(label, field, values) {
    return html`
      <fieldset>
        <legend>${label}</legend>
        <div class="break-choices">
          ${values.map(
            (value) => html`
              <button class="button" aria-pressed=${this[field] === value} @click=${() => this.#choose(field, value)}>
                ${field === 'kind' ? tOf('breaks.choose', value) : tOf('breaks.battery', value)}
              </button>
            `,
          )}
        </div>
      </fieldset>
    `;
  }

  /** Tells it at once. What was said of a break that had a reminder is taken back by a second tap. */
  #choose(field, value) {
    this[field] = this.of.slotId && this[field] === value ? null : value;
    tellMore(this.of, { [field]: this[field] });
  }
}

customElements.define('break-after', BreakAfter);
