import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';

const quietHoursSet = operation(new URL('./quietHoursSet.graphql', import.meta.url));

/** The hours that are proposed to somebody who has none. */
const USUAL = { begins: '20:00', ends: '07:00' };

/** A field for the hours in which no push comes, or for none. Tells `quiet-hours-set`. */
class QuietHours extends PageElement {
  static properties = {
    hours: { attribute: false },
    wanted: { state: true },
    busy: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('hours')) this.wanted = this.hours.begins !== this.hours.ends;
  }

  render() {
    const { begins, ends } = this.hours.begins === this.hours.ends ? USUAL : this.hours;
    return html`
      <form class="stack quiet-hours" @submit=${this.#submit}>
        <h3>${t('push.quiet')}</h3>
        <label class="push-switch">
          <input type="checkbox" .checked=${live(this.wanted)} ?disabled=${this.busy} @change=${this.#choose} />
          <span>${t('push.quietWanted')}</span>
        </label>
        ${this.wanted
          ? html`<div class="quiet-times">
                ${this.#time('begins', t('push.quietFrom'), begins)} ${this.#time('ends', t('push.quietTo'), ends)}
                <button class="button" ?disabled=${this.busy}>${t('push.quietSave')}</button>
              </div>
              <p class="muted small">${t('push.quietAbout')}</p>`
          : nothing}
      </form>
    `;
  }

  #time(name, label, value) {
    return html`
      <form-field class="field">
        <label for="quiet-${name}">${label}</label>
        <input id="quiet-${name}" name=${name} type="time" required .value=${value.slice(0, 5)} />
      </form-field>
    `;
  }

  #choose(event) {
    this.wanted = event.target.checked;
    if (!this.wanted) this.#save({ begins: '00:00', ends: '00:00' }, t('push.quietNone'));
  }

  #submit(event) {
    event.preventDefault();
    const { begins, ends } = event.target.elements;
    const text = t('push.quietSaved', { begins: begins.value, ends: ends.value });
    this.#save({ begins: begins.value, ends: ends.value }, text);
  }

  async #save(hours, text) {
    this.busy = true;
    try {
      await mutate(quietHoursSet, hours);
      this.tell('notice', { text });
      this.tell('quiet-hours-set');
    } catch (failure) {
      this.wanted = this.hours.begins !== this.hours.ends;
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }
}

customElements.define('quiet-hours', QuietHours);
