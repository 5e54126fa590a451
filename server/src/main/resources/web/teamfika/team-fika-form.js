import { html, nothing } from 'lit';
import { WEEKDAYS } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';

const teamFikaSet = operation(new URL('./teamFikaSet.graphql', import.meta.url));

const LENGTHS = [10, 15, 20, 30, 45, 60];

/** What a fika is like until somebody says otherwise. */
const USUAL = { weekdays: ['FRIDAY'], begins: '09:30', minutes: 20, place: null, revision: 0 };

/**
 * A form for the fika of a unit. Tells `fika-set`, `fika-left`, and `fika-anew` when somebody else has set it meanwhile
 * and the viewer wants to see that.
 */
class TeamFikaForm extends PageElement {
  static properties = {
    unit: { attribute: false },
    failure: { state: true },
    busy: { state: true },
  };

  render() {
    const { weekdays, begins, minutes, place } = this.unit.teamFika ?? USUAL;
    const lengths = [...new Set([...LENGTHS, minutes])].sort((a, b) => a - b);
    return html`
      <form
        class="card stack team-fika-form"
        @submit=${this.#submit}
        @input=${() => (this.failure = undefined)}
        @keydown=${onEscape(() => this.tell('fika-left'))}
        novalidate
      >
        <h2>${t(this.unit.teamFika ? 'teamfika.change' : 'teamfika.set')}</h2>
        <p class="muted">${t('teamfika.about')}</p>
        <fieldset class="team-weekdays" aria-describedby=${this.#of('weekdays') ? 'fika-weekdays-error' : nothing}>
          <legend>${t('teamfika.weekdays')}</legend>
          ${WEEKDAYS.map(
            (day) => html`<label><input type="checkbox" name="weekdays" value=${day} ?checked=${weekdays.includes(day)} /> <span>${tOf('teamfika.weekday', day)}</span></label>`,
          )}
          ${this.#of('weekdays') ? html`<p class="field-error" id="fika-weekdays-error" role="alert">${errorText(this.failure)}</p>` : nothing}
        </fieldset>
        <div class="team-fika-fields">
          <form-field class="field" .problem=${this.#of('begins')}>
            <label for="fika-begins">${t('teamfika.begins')}</label>
            <input id="fika-begins" name="begins" type="time" required value=${begins} />
          </form-field>
          <div class="field">
            <label for="fika-minutes">${t('teamfika.minutes')}</label>
            <select id="fika-minutes" name="minutes">
              ${lengths.map((one) => html`<option value=${one} ?selected=${one === minutes}>${t('teamfika.length', { count: one })}</option>`)}
            </select>
          </div>
        </div>
        <form-field class="field" .problem=${this.#of('place')}>
          <label for="fika-place">${t('teamfika.place')}</label>
          <input id="fika-place" name="place" maxlength="60" autocomplete="off" value=${place ?? ''} />
        </form-field>
        <div role="alert">${this.failure && !this.#fields.some((one) => this.#of(one)) ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}</div>
        <div class="actions">
          ${this.failure?.code === 'CHANGED_MEANWHILE'
            ? html`<button type="button" class="button button-main" @click=${() => this.tell('fika-anew')}>${t('teamfika.showNewest')}</button>`
            : html`<button class="button button-main" ?disabled=${this.busy}>${t('teamfika.save')}</button>`}
          <button type="button" class="button" @click=${() => this.tell('fika-left')}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #fields = ['weekdays', 'begins', 'place'];

  /** What the server has found wrong with a field; undefined for nothing. */
  #of(field) {
    return this.failure?.field === field ? this.failure : undefined;
  }

  #submit = async (event) => {
    event.preventDefault();
    const form = event.target;
    if (!form.checkValidity()) return;
    const data = new FormData(form);
    this.busy = true;
    this.failure = undefined;
    try {
      await mutate(teamFikaSet, {
        unitId: this.unit.id,
        revision: (this.unit.teamFika ?? USUAL).revision,
        weekdays: data.getAll('weekdays'),
        begins: data.get('begins'),
        minutes: Number(data.get('minutes')),
        place: data.get('place').trim() || null,
      });
      this.tell('fika-set');
    } catch (failure) {
      const field = failure.payload?.userErrors[0]?.field ?? [];
      this.failure = { code: failure.code, field: [field].flat().at(0) };
      await this.updateComplete;
      form.elements[this.failure.field]?.focus?.();
      if (this.failure.field === 'weekdays') form.querySelector('[name="weekdays"]').focus();
    }
    this.busy = false;
  };
}

customElements.define('team-fika-form', TeamFikaForm);
