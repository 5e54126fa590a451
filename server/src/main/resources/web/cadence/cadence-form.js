import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t } from '../kernel/texts.js';
import { added, MOST_ROWS, MOST_WEEKS, removed } from './cadence-rows.js';
import { often } from './words.js';
import '../kernel/later-styles.js';

const cadenceSet = operation(new URL('./cadenceSet.graphql', import.meta.url));

const LAST_WEEK = 156;

/**
 * A form for the rows of a unit's cadence. Tells `cadence-set`, `cadence-left`, and `cadence-anew` when somebody else
 * has set it meanwhile and the viewer wants to see that.
 */
class CadenceForm extends PageElement {
  static properties = {
    unit: { attribute: false },
    rows: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  willUpdate() {
    this.rows ??= this.unit.cadence.rows.map(({ untilWeek, everyWeeks }) => ({ untilWeek, everyWeeks }));
  }

  render() {
    return html`
      <form class="card stack cadence-form" @submit=${this.#submit} @keydown=${onEscape(() => this.tell('cadence-left'))} novalidate>
        <h2>${t('cadence.change')}</h2>
        <p class="muted">${t('cadence.changeAbout')}</p>
        ${this.rows.map((row, place) => this.#row(row, place))}
        ${this.rows.length < MOST_ROWS
          ? html`<button type="button" class="button cadence-add" @click=${this.#add}>${icon('add')} ${t('cadence.add')}</button>`
          : nothing}
        <div role="alert">${this.failure && this.#wrong() === undefined ? html`<p class="message message-danger">${this.#said()}</p>` : nothing}</div>
        <div class="actions">
          ${this.failure?.code === 'CHANGED_MEANWHILE'
            ? html`<button type="button" class="button button-main" @click=${() => this.tell('cadence-anew')}>${t('cadence.showNewest')}</button>`
            : html`<button class="button button-main" ?disabled=${this.busy}>${t('cadence.save')}</button>`}
          <button type="button" class="button" @click=${() => this.tell('cadence-left')}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #row({ untilWeek, everyWeeks }, place) {
    const isLast = place === this.rows.length - 1;
    const number = { number: place + 1 };
    const wrong = this.#wrong() === place;
    return html`
      <fieldset class="cadence-row">
        <legend>${isLast ? t(place === 0 ? 'cadence.always' : 'cadence.then') : t('cadence.row', number)}</legend>
        ${isLast
          ? nothing
          : html`<div class="field">
              <label for="cadence-until-${place}">${t('cadence.until')}</label>
              <input
                id="cadence-until-${place}"
                class="cadence-week"
                type="number"
                inputmode="numeric"
                min="1"
                max=${LAST_WEEK}
                aria-invalid=${wrong ? 'true' : nothing}
                aria-describedby=${wrong ? `cadence-wrong-${place}` : nothing}
                .value=${live(untilWeek === null ? '' : String(untilWeek))}
                @input=${(event) => this.#change(place, { untilWeek: event.target.value === '' ? null : Number(event.target.value) })}
              />
              ${wrong ? html`<p class="field-error" id="cadence-wrong-${place}">${this.#said()}</p>` : nothing}
            </div>`}
        <div class="field">
          <label for="cadence-every-${place}">${t('cadence.often')}</label>
          <select
            id="cadence-every-${place}"
            @change=${(event) => this.#change(place, { everyWeeks: Number(event.target.value) })}
          >
            ${Array.from(
              { length: MOST_WEEKS },
              (_, index) => html`<option value=${index + 1} .selected=${index + 1 === everyWeeks}>${often(index + 1)}</option>`,
            )}
          </select>
        </div>
        ${isLast
          ? nothing
          : html`<button type="button" class="button cadence-remove" aria-label=${t('cadence.removeRow', number)} @click=${() => this.#remove(place)}>
              ${t('cadence.remove')}
            </button>`}
      </fieldset>
    `;
  }

  #change(place, change) {
    this.rows = this.rows.map((row, index) => (index === place ? { ...row, ...change } : row));
    this.failure = undefined;
  }

  #add = async () => {
    this.rows = added(this.rows);
    this.failure = undefined;
    await this.updateComplete;
    this.querySelector(`#cadence-until-${this.rows.length - 2}`)?.focus();
  };

  async #remove(place) {
    this.rows = removed(this.rows, place);
    this.failure = undefined;
    await this.updateComplete;
    this.querySelector('input, select')?.focus();
  }

  /** The place of the row that is wrong; undefined where the whole is. */
  #wrong() {
    const [name, place] = this.failure?.field ?? [];
    return name === 'rows' && place !== undefined ? Number(place) : undefined;
  }

  #said() {
    if (this.failure.code === 'INVALID') return t('cadence.badWeek');
    return this.failure.code === 'CHANGED_MEANWHILE' ? t('cadence.changedElsewhere') : errorText(this.failure);
  }

  #submit = async (event) => {
    event.preventDefault();
    this.busy = true;
    this.failure = undefined;
    const { id: unitId, cadence } = this.unit;
    try {
      await mutate(cadenceSet, { unitId, revision: cadence.revision, rows: this.rows });
      this.tell('cadence-set');
    } catch (failure) {
      const field = failure.payload?.userErrors[0]?.field ?? [];
      this.failure = { code: failure.code, field: Array.isArray(field) ? field : field.split('.') };
      await this.updateComplete;
      this.querySelector('[aria-invalid="true"]')?.focus();
    }
    this.busy = false;
  };
}

customElements.define('cadence-form', CadenceForm);
