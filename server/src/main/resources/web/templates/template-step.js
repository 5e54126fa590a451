import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import { check, choice, conditions, errorsAt, labelled } from './template-fields.js';
import { KINDS, ROLES, allSteps, fieldId, removeStep, renameStep } from './template-model.js';

/** Fields for one step of a template. */
class TemplateStep extends PageElement {
  static properties = {
    content: { attribute: false },
    place: { attribute: false },
    base: { attribute: false },
    units: { attribute: false },
    errors: { attribute: false },
    disabled: { type: Boolean },
  };

  get #step() {
    return this.content.phases[this.place.phase].steps[this.place.step];
  }

  #path(...more) {
    return ['phases', `${this.place.phase}`, 'steps', `${this.place.step}`, ...more];
  }

  render() {
    const step = this.#step;
    if (!step) return nothing;
    return html`
      <section class="card stack" aria-labelledby="template-step-title">
        <div class="template-phase-head">
          <h2 id="template-step-title" class="template-step-title" tabindex="-1" lang="sv">
            ${step.title || t('templates.untitled')}
          </h2>
          <button
            class="icon-button"
            aria-label=${t('templates.closeStep')}
            @click=${() => this.tell('step-chosen', undefined)}
          >
            ${icon('close')}
          </button>
        </div>
        ${this.#text('title', t('templates.stepTitle'), 120)}
        ${this.#text('titleForOthers', t('templates.stepTitleForOthers'), 120)}
        ${this.#area('why', t('templates.why'), 1000)} ${this.#responsible(step)} ${this.#due(step)}
        ${this.#select('kind', t('templates.kindLabel'), KINDS, (kind) => tOf('templates.kind', kind))}
        ${this.#select('signOff', t('templates.signOff'), ROLES, (role) => tOf('templates.role', role), t('templates.nobody'))}
        <div class="template-checks">
          ${this.#flag('required', t('templates.required'))}
          ${this.#flag('openBeforeStart', t('templates.openBeforeStart'))}
        </div>
        ${this.#documents(step)}
        ${conditions({
          onlyFor: step.onlyFor,
          units: this.units,
          path: this.#path('onlyFor'),
          errors: this.errors,
          disabled: this.disabled,
          change: (act) => this.#change(() => act(step.onlyFor)),
        })}
        ${this.#key(step)}
        ${this.disabled
          ? nothing
          : html`<button class="button" @click=${this.#remove}>${t('templates.removeStep')}</button>`}
      </section>
    `;
  }

  #text(name, label, most) {
    return labelled({
      errors: this.errors,
      path: this.#path(name),
      label,
      field: (id, describedBy) => html`<input
        id=${id}
        .value=${this.#step[name] ?? ''}
        maxlength=${most}
        autocomplete="off"
        ?disabled=${this.disabled}
        aria-describedby=${describedBy}
        @input=${(event) => this.#change((step) => (step[name] = event.target.value))}
      />`,
    });
  }

  #area(name, label, most) {
    return labelled({
      errors: this.errors,
      path: this.#path(name),
      label,
      field: (id, describedBy) => html`<textarea
        id=${id}
        rows="4"
        .value=${this.#step[name]}
        maxlength=${most}
        ?disabled=${this.disabled}
        aria-describedby=${describedBy}
        @input=${(event) => this.#change((step) => (step[name] = event.target.value))}
      ></textarea>`,
    });
  }

  #select(name, label, values, words, none) {
    return labelled({
      errors: this.errors,
      path: this.#path(name),
      label,
      field: (id, describedBy) =>
        choice(id, {
          value: this.#step[name],
          values,
          words,
          none,
          describedBy,
          disabled: this.disabled,
          onChange: (value) => this.#change((step) => (step[name] = value)),
        }),
    });
  }

  #responsible() {
    return this.#select('responsible', t('templates.responsible'), ROLES, (role) =>
      tOf('templates.role', role),
    );
  }

  #due(step) {
    const others = [...allSteps(this.content), ...(this.base ? allSteps(this.base) : [])].filter(
      ({ key }, at, all) => key !== step.key && all.findIndex((one) => one.key === key) === at,
    );
    const titles = new Map(others.map(({ key, title }) => [key, title || key]));
    if (step.after && !titles.has(step.after)) titles.set(step.after, step.after);
    return html`
      <div class="template-due">
        ${labelled({
          errors: this.errors,
          path: this.#path('due'),
          label: t('templates.due'),
          field: (id, describedBy) => html`<input
            id=${id}
            type="number"
            min="-500"
            max="500"
            step="1"
            .value=${`${step.due}`}
            ?disabled=${this.disabled}
            aria-describedby=${describedBy}
            @input=${(event) =>
              Number.isInteger(event.target.valueAsNumber) &&
              this.#change((now) => (now.due = event.target.valueAsNumber))}
          />`,
        })}
        ${labelled({
          errors: this.errors,
          path: this.#path('after'),
          label: t('templates.after'),
          field: (id, describedBy) =>
            choice(id, {
              value: step.after,
              values: [...titles.keys()],
              words: (key) => titles.get(key),
              none: t('templates.firstDay'),
              describedBy,
              disabled: this.disabled,
              onChange: (value) => this.#change((now) => (now.after = value)),
            }),
        })}
      </div>
      <p class="muted small">${t('templates.dueHelp')}</p>
    `;
  }

  #flag(name, label) {
    return check(fieldId(this.#path(name)), label, this.#step[name], this.disabled, () =>
      this.#change((step) => (step[name] = !step[name])),
    );
  }

  #documents(step) {
    return html`
      <fieldset class="stack" id=${fieldId(this.#path('documents'))} tabindex="-1">
        <legend>${t('templates.documents')}</legend>
        ${step.documents.map((document, number) => this.#document(document, number))}
        ${errorsAt(this.errors, this.#path('documents'))}
        ${this.disabled
          ? nothing
          : html`<button
              class="link-button template-add"
              @click=${() => this.#change((now) => now.documents.push({ title: '', url: '' }))}
            >
              ${icon('add')} ${t('templates.addDocument')}
            </button>`}
      </fieldset>
    `;
  }

  #document(document, number) {
    const field = (name, label, most) =>
      labelled({
        errors: this.errors,
        path: this.#path('documents', `${number}`, name),
        label,
        field: (id, describedBy) => html`<input
          id=${id}
          .value=${document[name]}
          maxlength=${most}
          autocomplete="off"
          ?disabled=${this.disabled}
          aria-describedby=${describedBy}
          @input=${(event) => this.#change(() => (document[name] = event.target.value))}
        />`,
      });
    return html`
      <div class="template-document">
        ${field('title', t('templates.documentTitle'), 120)}
        ${field('url', t('templates.documentUrl'), 1000)}
        ${this.disabled
          ? nothing
          : html`<button
              class="icon-button"
              aria-label=${t('templates.removeDocument', { title: document.title || `${number + 1}` })}
              @click=${() => this.#change((step) => step.documents.splice(number, 1))}
            >
              ${icon('close')}
            </button>`}
      </div>
    `;
  }

  #key(step) {
    return html`
      <details>
        <summary>${t('templates.key')} ${icon('chevron')}</summary>
        ${labelled({
          errors: this.errors,
          path: this.#path('key'),
          label: t('templates.key'),
          field: (id, describedBy) => html`<input
            id=${id}
            .value=${step.key}
            maxlength="120"
            autocomplete="off"
            ?disabled=${this.disabled}
            aria-describedby=${describedBy}
            @change=${(event) => this.#change((now) => renameStep(this.content, now, event.target.value.trim()))}
          />`,
        })}
        <p class="muted small">${t('templates.keyHelp')}</p>
      </details>
    `;
  }

  #remove() {
    removeStep(this.content, this.place);
    this.tell('template-changed', { chosen: null });
  }

  #change(act) {
    act(this.#step);
    this.tell('template-changed');
    this.requestUpdate();
  }
}

customElements.define('template-step', TemplateStep);
