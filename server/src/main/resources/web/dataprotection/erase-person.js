import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';

const personErase = operation(new URL('./personErase.graphql', import.meta.url));

/**
 * A form by which HR erases somebody for good: they say so a second time by typing the name. Tells `erased`, or
 * `erasure-left`.
 */
class ErasePerson extends PageElement {
  static properties = {
    leaver: { attribute: false },
    busy: { state: true },
    failure: { state: true },
    errors: { state: true },
  };

  constructor() {
    super();
    this.errors = [];
  }

  firstUpdated() {
    this.querySelector('input').focus();
  }

  render() {
    const { name } = this.leaver;
    return html`
      <form class="stack" aria-labelledby="erase-title" @submit=${this.#erase}>
        <h3 id="erase-title">${t('dataprotection.eraseOf', { name })}</h3>
        <p>${t('dataprotection.eraseAbout')}</p>
        ${labelled({
          id: 'erase-name',
          name: 'name',
          label: t('dataprotection.typeName'),
          hint: t('dataprotection.typeNameAbout', { name }),
          errors: this.errors,
          field: (id, about) => html`<input
            id=${id}
            name="name"
            required
            maxlength="200"
            autocomplete="off"
            autocapitalize="words"
            spellcheck="false"
            aria-describedby=${about}
          />`,
        })}
        <div role="alert">
          ${this.failure ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('dataprotection.eraseNow')}</button>
          <button type="button" class="button" @click=${() => this.tell('erasure-left')}>${t('dataprotection.keep')}</button>
        </div>
      </form>
    `;
  }

  #erase = async (event) => {
    event.preventDefault();
    const name = new FormData(event.target).get('name').trim();
    this.busy = true;
    this.failure = undefined;
    this.errors = [];
    try {
      await mutate(personErase, { leaverId: this.leaver.id, name });
      this.tell('erased');
      return;
    } catch (failure) {
      this.errors = (failure.payload?.userErrors ?? []).filter(({ field }) => field.join() === 'name');
      if (this.errors.length === 0) this.failure = failure;
    }
    this.busy = false;
    await this.updateComplete;
    focusOnWrong(this);
  };
}

customElements.define('erase-person', ErasePerson);
