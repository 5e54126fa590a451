import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import { check, choice, conditions, errorsAt, labelled } from './template-fields.js';
import { KINDS, ROLES, dropEmptied, fieldId, removeStep, renameStep } from './template-model.js';
import { titlesByKey, whenInWords } from './template-words.js';
import './texts.js';

/** Fields for one step of a template. */
class TemplateStep extends PageElement {
  static properties = {
    content: { attribute: false },
    place: { attribute: false },
    base: { attribute: false },
    units: { attribute: false },
    errors: { attribute: false },
    /** Whether nobody has been through a step or a document yet. */
    isFresh: { attribute: false },
    disabled: { type: Boolean },
    /** Whether the days are counted back from the anchor. */
    before: { state: true },
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
        ${this.#text('titleForOthers', t('templates.stepTitleForOthers'), 120, t('templates.stepTitleForOthersHint'))}
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

  /** A field of the step, by its name or the way to it. */
  #field(name, label, field, { hint, of = this.#step } = {}) {
    const path = this.#path(...[name].flat());
    return labelled({ errors: this.errors, path, label, hint, fresh: this.isFresh(of), field });
  }

  #text(name, label, most, hint) {
    return this.#field(
      name,
      label,
      (id, about) => html`<input
        id=${id}
        .value=${this.#step[name] ?? ''}
        maxlength=${most}
        autocomplete="off"
        ?disabled=${this.disabled}
        aria-describedby=${about}
        @input=${(event) => this.#change((step) => (step[name] = event.target.value))}
      />`,
      { hint },
    );
  }

  #area(name, label, most) {
    return this.#field(
      name,
      label,
      (id) => html`<textarea
        id=${id}
        rows="4"
        .value=${this.#step[name]}
        maxlength=${most}
        ?disabled=${this.disabled}
        @input=${(event) => this.#change((step) => (step[name] = event.target.value))}
      ></textarea>`,
    );
  }

  #select(name, label, values, words, none) {
    return this.#field(name, label, (id) =>
      choice(id, {
        value: this.#step[name],
        values,
        words,
        none,
        disabled: this.disabled,
        onChange: (value) => this.#change((step) => (step[name] = value)),
      }),
    );
  }

  #responsible() {
    return this.#select('responsible', t('templates.responsible'), ROLES, (role) => tOf('templates.role', role));
  }

  /** Draws when the step is due: so many days, before or after, and of what; and all of it as a sentence. */
  #due(step) {
    const titles = titlesByKey(this.content, this.base);
    const others = [...titles.keys()].filter((key) => key !== step.key);
    if (step.after && !titles.has(step.after)) others.push(step.after);
    return html`
      <fieldset class="stack">
        <legend>${t('templates.dueLegend')}</legend>
        <div class="template-due">
          ${this.#field('due', t('templates.due'), (id) => html`<input
            id=${id}
            type="number"
            min="0"
            max="500"
            step="1"
            .value=${`${Math.abs(step.due)}`}
            ?disabled=${this.disabled}
            @input=${({ target }) => Number.isInteger(target.valueAsNumber) && this.#setDue(target.valueAsNumber, this.#isBefore)}
          />`)}
          <div class="field">
            <label for=${fieldId(this.#path('before'))}>${t('templates.direction')}</label>
            ${choice(fieldId(this.#path('before')), {
              value: this.#isBefore ? 'before' : 'after',
              values: ['before', 'after'],
              words: (one) => tOf('templates.directionOf', one),
              disabled: this.disabled,
              onChange: (value) => this.#setDue(Math.abs(step.due), value === 'before'),
            })}
          </div>
          ${this.#field('after', t('templates.after'), (id) =>
            choice(id, {
              value: step.after,
              values: others,
              words: (key) => titles.get(key) ?? t('templates.goneStep'),
              none: t('templates.firstDay'),
              disabled: this.disabled,
              onChange: (value) => this.#change((now) => (now.after = value)),
            }),
          )}
        </div>
        <p class="hint" role="status"><strong>${whenInWords(step, titles)}.</strong> ${t('templates.dueHelp')}</p>
      </fieldset>
    `;
  }

  get #isBefore() {
    return this.before ?? this.#step.due < 0;
  }

  #setDue(days, before) {
    this.before = before;
    this.#change((step) => (step.due = before && days > 0 ? -days : days));
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
      this.#field(
        ['documents', `${number}`, name],
        label,
        (id) => html`<input
          id=${id}
          .value=${document[name]}
          maxlength=${most}
          autocomplete="off"
          ?disabled=${this.disabled}
          @input=${(event) => this.#change(() => (document[name] = event.target.value))}
        />`,
        { of: document },
      );
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
        <summary>${t('templates.forFiles')} ${icon('chevron')}</summary>
        ${this.#field('key', t('templates.key'), (id) => html`<input
          id=${id}
          .value=${step.key}
          maxlength="120"
          autocomplete="off"
          ?disabled=${this.disabled}
          @change=${(event) => this.#change((now) => renameStep(this.content, now, event.target.value.trim()))}
        />`)}
        <p class="muted small">${t('templates.keyHelp')}</p>
      </details>
    `;
  }

  #remove() {
    removeStep(this.content, this.place);
    dropEmptied(this.content, this.base);
    this.tell('template-changed', { chosen: null });
  }

  #change(act) {
    act(this.#step);
    this.tell('template-changed');
    this.requestUpdate();
  }
}

customElements.define('template-step', TemplateStep);
