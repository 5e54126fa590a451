import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';

const newHireAdd = operation(new URL('./newHireAdd.graphql', import.meta.url));

const FORMS = ['PERMANENT', 'TEMPORARY', 'CONSULTANT', 'INTERN'];
const EXPERIENCES = ['NEWLY_GRADUATED', 'EXPERIENCED'];

/** A form for what must be known of one newcomer. Tells `arrived` with the person. */
class NewHireForm extends PageElement {
  static properties = {
    viewer: { attribute: false },
    units: { attribute: false },
    busy: { state: true },
    failure: { state: true },
  };

  render() {
    return html`
      <form class="card stack new-hire" novalidate @submit=${this.#submit}>
        ${this.#text('givenName', { required: true, most: 80 })} ${this.#text('familyName', { most: 80 })}
        ${this.#text('email', { type: 'email', most: 254, about: t('arrivals.emailAbout') })}
        ${this.#choice('unitId', this.units.map(({ id, name }) => [id, name]), this.units.length > 1)}
        ${this.#text('title', { required: true, most: 80 })}
        ${this.#choice('form', FORMS.map((form) => [form, tOf('arrivals.formOf', form)]))}
        ${this.#choice('experience', [['', t('arrivals.experienceUnknown')], ...EXPERIENCES.map((of) => [of, tOf('arrivals.experienceOf', of)])])}
        ${this.#text('firstDay', { type: 'date', required: true })} ${this.#text('lastDay', { type: 'date', about: t('arrivals.lastDayAbout') })}
        <label class="check-row">
          <input type="checkbox" name="owner" />
          <span>${t('arrivals.ownerIsMe')}</span>
        </label>
        <div id="new-hire-failure" role="alert">
          ${this.failure ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>` : nothing}
        </div>
        <button class="button button-main" ?disabled=${this.busy}>${t('arrivals.save')}</button>
      </form>
    `;
  }

  get #wrong() {
    return this.failure?.payload?.userErrors[0]?.field?.[0] ?? this.failure?.field;
  }

  #text(name, { type = 'text', required = false, most, about }) {
    return html`
      <div class="field">
        <label for="new-hire-${name}">${tOf('arrivals.field', name)}</label>
        <input
          id="new-hire-${name}"
          name=${name}
          type=${type}
          maxlength=${most ?? nothing}
          ?required=${required}
          autocomplete="off"
          aria-invalid=${this.#wrong === name ? 'true' : nothing}
          aria-describedby=${this.#wrong === name ? 'new-hire-failure' : about ? `new-hire-${name}-about` : nothing}
        />
        ${about ? html`<p class="muted small" id="new-hire-${name}-about">${about}</p>` : nothing}
      </div>
    `;
  }

  #choice(name, values, mustBeChosen = false) {
    return html`
      <div class="field">
        <label for="new-hire-${name}">${tOf('arrivals.field', name)}</label>
        <select
          id="new-hire-${name}"
          name=${name}
          ?required=${mustBeChosen}
          aria-invalid=${this.#wrong === name ? 'true' : nothing}
          aria-describedby=${this.#wrong === name ? 'new-hire-failure' : nothing}
        >
          ${mustBeChosen ? html`<option value="">${t('arrivals.choose')}</option>` : nothing}
          ${values.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
        </select>
      </div>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    const missing = [...form.elements].find((field) => field.validity && !field.validity.valid);
    if (missing) {
      this.failure = { code: 'FIELD_MISSING', field: missing.name };
    } else {
      await this.#add(new FormData(form));
    }
    await this.updateComplete;
    if (this.#wrong) form.elements[this.#wrong]?.focus();
  }

  async #add(given) {
    this.busy = true;
    this.failure = undefined;
    const text = (name) => given.get(name).trim() || null;
    try {
      const { person } = await mutate(newHireAdd, {
        givenName: text('givenName') ?? '',
        familyName: text('familyName'),
        email: text('email'),
        unitId: given.get('unitId'),
        title: text('title') ?? '',
        form: given.get('form'),
        experience: text('experience'),
        firstDay: given.get('firstDay'),
        lastDay: text('lastDay'),
        ownerId: given.has('owner') ? this.viewer.person.id : null,
      });
      this.tell('arrived', person);
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }
}

customElements.define('new-hire-form', NewHireForm);
