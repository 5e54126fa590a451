import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import './person-field.js';

/**
 * A small form for one deed: its fields with label, hint and error. Tells `deed-done` with what was done, in words, and
 * `deed-left`.
 */
class PersonDeed extends PageElement {
  static properties = {
    deed: { attribute: false },
    person: { attribute: false },
    busy: { state: true },
    failure: { state: true },
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
      <form class="stack" @submit=${this.#submit}>
        <h3>${label}</h3>
        ${about ? html`<p class="muted">${about}</p>` : nothing} ${fields.map((field) => this.#field(field))}
        <div role="alert">
          ${elsewhere ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button ${danger ? 'button-danger' : 'button-main'}" ?disabled=${this.busy}>${save}</button>
          <button type="button" class="button" @click=${() => this.tell('deed-left')}>${t('people.cancel')}</button>
        </div>
      </form>
    `;
  }

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
    this.busy = true;
    try {
      const { operation, input } = this.deed.run(given);
      await mutate(operation, input);
      this.tell('deed-done', this.deed.done);
    } catch (failure) {
      const name = failure.payload?.userErrors[0]?.field?.at(-1);
      await this.#fail({ code: failure.code, field: [name ?? ''] });
    }
    this.busy = false;
  };

  /** Says what is wrong at its field, and puts the focus there. */
  async #fail(failure) {
    this.failure = failure;
    await this.updateComplete;
    await this.querySelector('person-field')?.updateComplete;
    focusOnWrong(this);
  }
}

customElements.define('person-deed', PersonDeed);
