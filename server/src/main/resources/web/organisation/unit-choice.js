import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { look, operation } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';

const unitsNamed = operation(new URL('./unitsNamed.graphql', import.meta.url));

const PAUSE_MS = 250;

/** A choice of one unit by its name, among those of some kinds. Tells `chosen` with the unit. */
class UnitChoice extends PageElement {
  static properties = {
    label: {},
    kinds: { attribute: false },
    /** The ids of units that are not to choose. */
    without: { attribute: false },
    chosen: { attribute: false },
    found: { state: true },
    failure: { state: true },
  };

  #pause;
  #asked = '';

  render() {
    return html`
      <div class="field">
        <label for="unit-choice">${this.label}</label>
        <p class="hint" id="unit-choice-hint">${t('organisation.choiceHint')}</p>
        <input id="unit-choice" type="search" autocomplete="off" maxlength="80" aria-describedby="unit-choice-hint" @input=${this.#type} />
      </div>
      <div role="alert">${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}</div>
      ${this.#options()}
    `;
  }

  #options() {
    const units = this.found ?? (this.chosen ? [this.chosen] : []);
    if (this.found?.length === 0) return html`<p role="status">${t('organisation.noneFits')}</p>`;
    if (units.length === 0) return nothing;
    return html`
      <fieldset class="unit-options">
        <legend class="visually-hidden">${this.label}</legend>
        ${units.map(
          (unit) => html`
            <label class="unit-option">
              <input type="radio" name="otherId" value=${unit.id} .checked=${this.chosen?.id === unit.id} @change=${() => this.tell('chosen', unit)} />
              <span>${unit.name} ${unit.parent ? html`<span class="muted small">${unit.parent.name}</span>` : nothing}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #type = ({ target }) => {
    clearTimeout(this.#pause);
    const search = target.value.trim();
    this.#asked = search;
    if (search) this.#pause = setTimeout(() => this.#find(search), PAUSE_MS);
    else this.found = undefined;
  };

  async #find(search) {
    try {
      const { nodes } = (await look(unitsNamed, { search })).viewer.unitsNamed;
      if (search !== this.#asked) return;
      this.found = nodes.filter(({ id, kind, closedOn }) => !this.without.includes(id) && !closedOn && this.kinds.includes(kind));
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure;
    }
  }
}

customElements.define('unit-choice', UnitChoice);
