import { html, nothing } from 'lit';
import { dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { ROLES } from '../templates/template-model.js';
import { ask, checkField, fieldId } from './asking.js';
import './texts.js';

const stepAdd = operation(new URL('./stepAdd.graphql', import.meta.url));

/** A form that adds a step to a phase of a plan, besides those of its template. Tells `step-changed`. */
class StepAdd extends PageElement {
  static properties = {
    plan: { attribute: false },
    phase: { attribute: false },
    viewer: { attribute: false },
    open: { state: true },
    busy: { state: true },
    errors: { state: true },
  };

  #id = fieldId();

  constructor() {
    super();
    this.errors = [];
  }

  render() {
    if (!this.open) {
      return html`<button
        class="button"
        aria-label=${t('onboarding.add.titleIn', this.phase)}
        @click=${this.#begin}
      >
        ${icon('add')} ${t('onboarding.add.title')}
      </button>`;
    }
    return ask({
      id: `${this.#id}-heading`,
      heading: t('onboarding.add.title'),
      about: t('onboarding.add.about'),
      fields: this.#fields(),
      words: t('onboarding.add.save'),
      busy: this.busy,
      keptAs: this.#draftName,
      send: (values) => this.#send(values),
      leave: () => (this.open = false),
    });
  }

  get #draftName() {
    return `add:${this.plan.id}:${this.phase.key}`;
  }

  #fields() {
    const notBegun = this.plan.employment.firstDay > this.viewer.today;
    return html`
      ${this.#field('title', t('templates.stepTitle'), (id, about) => html`
        <input id=${id} name="title" required maxlength="200" autocomplete="off" aria-describedby=${about} />
      `)}
      ${this.#field(
        'titleForOthers',
        t('templates.stepTitleForOthers'),
        (id, about) => html`
          <input id=${id} name="titleForOthers" maxlength="200" autocomplete="off" aria-describedby=${about} />
        `,
        t('templates.stepTitleForOthersHint'),
      )}
      ${this.#field('why', t('templates.why'), (id, about) => html`
        <textarea id=${id} name="why" rows="3" required maxlength="2000" aria-describedby=${about}></textarea>
      `)}
      ${this.#field('role', t('templates.responsible'), (id, about) => html`
        <select id=${id} name="role" aria-describedby=${about}>${this.#roles()}</select>
      `)}
      ${this.#field('due', t('onboarding.more.due'), (id, about) => html`
        <input id=${id} name="due" type="date" required aria-describedby=${about} />
      `)}
      ${this.#field('signOffRole', t('templates.signOff'), (id, about) => html`
        <select id=${id} name="signOffRole" aria-describedby=${about}>
          <option value="">${t('templates.nobody')}</option>
          ${this.#roles()}
        </select>
      `)}
      ${checkField('required', t('templates.required'), true)}
      ${notBegun ? checkField('openBeforeStart', t('templates.openBeforeStart'), false) : nothing}
    `;
  }

  #field(name, label, field, hint) {
    return labelled({ id: `${this.#id}-${name}`, name, label, hint, errors: this.errors, field });
  }

  #roles() {
    return ROLES.map((role) => html`<option value=${role}>${tOf('templates.role', role)}</option>`);
  }

  async #begin() {
    this.open = true;
    this.errors = [];
    await this.updateComplete;
    this.querySelector('input').focus();
  }

  async #send(values) {
    this.busy = true;
    try {
      await mutate(stepAdd, {
        planId: this.plan.id,
        phaseKey: this.phase.key,
        title: values.title,
        titleForOthers: values.titleForOthers || null,
        why: values.why,
        role: values.role,
        due: values.due,
        required: 'required' in values,
        openBeforeStart: 'openBeforeStart' in values,
        signOffRole: values.signOffRole || null,
      });
      dropDraft(this.#draftName);
      this.open = false;
      this.tell('notice', { text: t('onboarding.add.did', values) });
      this.tell('step-changed');
    } catch (failure) {
      await this.#refused(failure);
    }
    this.busy = false;
  }

  /** Says an error at its field where it has one, and else as a notice. */
  async #refused(failure) {
    this.errors = failure.payload?.userErrors ?? [];
    await this.updateComplete;
    const wrong = this.querySelector('.is-wrong :is(input, textarea, select)');
    if (wrong) wrong.focus();
    else this.tell('notice', { text: errorText(failure), failed: true });
  }
}

customElements.define('step-add', StepAdd);
