import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import './person-field.js';
import './texts.js';

/**
 * A small form for one deed: its fields with label, hint and error. What the server only warns of is said with a way to do
 * it anyway. Tells `deed-done` with what was done, in words, and `deed-left`.
 */
class PersonDeed extends PageElement {
  static properties = {
    deed: { attribute: false },
    person: { attribute: false },
    busy: { state: true },
    failure: { state: true },
    /** What the server warns of, as `[{ code }]`. */
    warnings: { state: true },
  };

  /** The first field gets the focus; one that is an element of its own is drawn after the form. */
  async firstUpdated() {
    const first = this.querySelector('person-field, input, select, button');
    await first?.updateComplete;
    (first?.querySelector('select, input') ?? first)?.focus();
  }

  render() {
    const { label, about, fields, save, danger } = this.deed;
    const elsewhere = this.failure && !fields.some(({ name }) => name === this.failure.field.join());
    return html`
      <form class="stack" @submit=${this.#submit} @input=${this.#unwarn} @change=${this.#unwarn}>
        <h3>${label}</h3>
        ${about ? html`<p class="muted">${about}</p>` : nothing} ${fields.map((field) => this.#field(field))}
        <div role="alert">
          ${elsewhere ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}
          ${this.warnings ? this.#warned(this.warnings) : nothing}
        </div>
        <div class="actions">
          <button class="button ${danger ? 'button-danger' : 'button-main'}" ?disabled=${this.busy}>${save}</button>
          <button type="button" class="button" @click=${() => this.tell('deed-left')}>${t('people.cancel')}</button>
        </div>
      </form>
    `;
  }

  #warned(warnings) {
    return html`
      <div class="message deed-warned">
        <p>${t('people.warned')}</p>
        <ul>
          ${warnings.map((warning) => html`<li>${errorText(warning)}</li>`)}
        </ul>
        <button class="button" name="anyway" ?disabled=${this.busy}>${t('people.anyway')}</button>
      </div>
    `;
  }

  /** What was warned of is judged anew once something else is chosen. */
  #unwarn = () => {
    this.warnings = undefined;
  };

  #field(field) {
    const { name, label, hint, type = 'text', value, options, most, people, chosen, none, required } = field;
    const errors = this.failure ? [this.failure] : [];
    if (people) {
      return html`<person-field
        name=${name}
        label=${label}
        .none=${none ?? t('people.choose')}
        .people=${people}
        .chosen=${chosen}
        .needed=${required}
        .problem=${errors.find((error) => error.field.join() === name)}
      ></person-field>`;
    }
    return labelled({
      id: `deed-${name}`,
      name,
      label,
      hint,
      errors,
      field: (id, about) =>
        options
          ? html`<select id=${id} name=${name} ?required=${required} aria-describedby=${about}>
              ${options.map(([key, words]) => html`<option value=${key} .selected=${key === value}>${words}</option>`)}
            </select>`
          : html`<input
              id=${id}
              name=${name}
              type=${type}
              .value=${value ?? ''}
              maxlength=${most ?? nothing}
              ?required=${required}
              autocomplete="off"
              aria-describedby=${about}
            />`,
    });
  }

  #submit = async (event) => {
    event.preventDefault();
    const given = Object.fromEntries(
      [...new FormData(event.target)].map(([name, value]) => [name, value.trim() || null]),
    );
    const anyway = event.submitter?.name === 'anyway';
    this.busy = true;
    this.failure = this.warnings = undefined;
    try {
      const { operation, input } = this.deed.run(given, anyway);
      await mutate(operation, input);
      this.tell('deed-done', this.deed.done);
    } catch (failure) {
      await this.#refused(failure);
    }
    this.busy = false;
  };

  async #refused(failure) {
    const errors = failure.payload?.userErrors ?? [];
    const { warns = [] } = this.deed;
    if (errors.length > 0 && errors.every(({ code }) => warns.includes(code))) {
      this.warnings = errors;
      this.busy = false;
      await this.updateComplete;
      this.querySelector('[name="anyway"]').focus();
    } else {
      await this.#fail({ code: failure.code, field: [errors[0]?.field?.at(-1) ?? ''] });
    }
  }

  /** Says what is wrong at its field, and puts the focus there. */
  async #fail(failure) {
    this.failure = failure;
    await this.updateComplete;
    await this.querySelector('person-field')?.updateComplete;
    focusOnWrong(this);
  }
}

customElements.define('person-deed', PersonDeed);
