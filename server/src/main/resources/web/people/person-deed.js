import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
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
    const elsewhere = this.failure && !fields.some(({ name }) => name === this.failure.field);
    return html`
      <form class="stack" novalidate @submit=${this.#submit}>
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
    const { name, label, hint, type = 'text', value, options, most, people, chosen, none } = field;
    const wrong = this.failure?.field === name ? errorText(this.failure) : undefined;
    if (people) {
      return html`<person-field name=${name} label=${label} .none=${none ?? t('people.choose')} .people=${people} .chosen=${chosen} .problem=${wrong}></person-field>`;
    }
    const id = `deed-${name}`;
    const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ') || nothing;
    const invalid = wrong ? 'true' : nothing;
    return html`
      <div class="field ${wrong ? 'is-wrong' : ''}">
        <label for=${id}>${label}</label>
        ${hint ? html`<p class="muted small" id="${id}-hint">${hint}</p>` : nothing}
        ${options
          ? html`<select id=${id} name=${name} aria-describedby=${described} aria-invalid=${invalid}>
              ${options.map(([key, words]) => html`<option value=${key} .selected=${key === value}>${words}</option>`)}
            </select>`
          : html`<input
              id=${id}
              name=${name}
              type=${type}
              .value=${value ?? ''}
              maxlength=${most ?? nothing}
              autocomplete="off"
              aria-describedby=${described}
              aria-invalid=${invalid}
            />`}
        ${wrong ? html`<p class="field-error" id="${id}-error">${wrong}</p>` : nothing}
      </div>
    `;
  }

  #submit = async (event) => {
    event.preventDefault();
    const given = Object.fromEntries(
      [...new FormData(event.target)].map(([name, value]) => [name, value.trim() || null]),
    );
    const missing = this.deed.fields.find(({ name, required }) => required && !given[name]);
    if (missing) return this.#fail({ code: 'FIELD_MISSING', field: missing.name });
    this.busy = true;
    try {
      const { operation, input } = this.deed.run(given);
      await mutate(operation, input);
      this.tell('deed-done', this.deed.done);
    } catch (failure) {
      const field = failure.payload?.userErrors[0]?.field?.at(-1);
      await this.#fail({ code: failure.code, field });
    }
    this.busy = false;
  };

  /** Says what is wrong at its field, and puts the focus there. */
  async #fail(failure) {
    this.failure = failure;
    await this.updateComplete;
    this.querySelector(`[name="${failure.field}"]:is(input, select), [name="${failure.field}"] select`)?.focus();
  }
}

customElements.define('person-deed', PersonDeed);
