import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { part as invitePerson } from '../signin/invite-person.js';
import './texts.js';

const firstHrName = operation(new URL('./firstHrName.graphql', import.meta.url));

/** The naming of the first person of HR, and the invitation of whoever was named. Tells `hr-named`. */
class FirstHr extends PageElement {
  static properties = {
    /** Who was named and has not come in; null while nobody was. */
    awaited: { attribute: false },
    another: { state: true },
    busy: { state: true },
    failure: { state: true },
    errors: { state: true },
  };

  constructor() {
    super();
    this.errors = [];
  }

  render() {
    if (this.awaited && !this.another) {
      return html`
        ${invitePerson({ person: this.awaited })}
        <button class="link-button" @click=${() => (this.another = true)}>${t('setup.hrAnother')}</button>
      `;
    }
    return html`
      <form class="stack" @submit=${this.#submit}>
        ${this.awaited ? html`<p class="message">${icon('person')} ${t('setup.hrInstead', this.awaited)}</p>` : nothing}
        ${this.#text('givenName', { most: 80, required: true })} ${this.#text('familyName', { most: 80 })}
        ${this.#text('email', { most: 254, type: 'email', hint: t('setup.hrEmailAbout') })}
        <div role="alert">
          ${this.failure ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('setup.hrName')}</button>
          ${this.awaited
            ? html`<button type="button" class="button" @click=${() => (this.another = false)}>${t('setup.hrKeep')}</button>`
            : nothing}
        </div>
      </form>
    `;
  }

  #text(name, { most, type = 'text', required = false, hint }) {
    return labelled({
      id: `hr-${name}`,
      name,
      label: tOf('setup.field', name),
      hint,
      errors: this.errors,
      field: (id, about) => html`<input
        id=${id}
        name=${name}
        type=${type}
        maxlength=${most}
        ?required=${required}
        autocomplete="off"
        aria-describedby=${about}
      />`,
    });
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    const { givenName, familyName, email } = form.elements;
    this.busy = true;
    this.failure = undefined;
    this.errors = [];
    try {
      await mutate(firstHrName, {
        givenName: givenName.value.trim(),
        familyName: familyName.value.trim(),
        email: email.value.trim() || null,
      });
      this.another = false;
      this.tell('hr-named');
    } catch (failure) {
      const found = failure.payload?.userErrors ?? [];
      this.errors = found.filter(({ field }) => field.length > 0);
      if (this.errors.length === 0) this.failure = failure;
    }
    this.busy = false;
    await this.updateComplete;
    focusOnWrong(form);
  }
}

customElements.define('first-hr', FirstHr);
