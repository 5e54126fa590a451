import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import { check, choice, conditions, errorsAt, labelled } from './template-fields.js';
import { allSteps } from './template-model.js';

/** Fields for what a template is called, for whom it is, and what it builds on. */
class TemplateHead extends PageElement {
  static properties = {
    content: { attribute: false },
    template: { attribute: false },
    errors: { attribute: false },
    disabled: { type: Boolean },
  };

  render() {
    const { content } = this;
    return html`
      <details class="card template-head" ?open=${!content.name}>
        <summary>${t('templates.settings')} ${icon('chevron')}</summary>
        <div class="stack">
          ${this.#text('name', t('templates.name'))} ${this.#unit()} ${this.#text('extends', t('templates.extends'), true)}
          ${this.#without()}
          ${conditions({
            onlyFor: content.onlyFor,
            units: [],
            path: ['onlyFor'],
            errors: this.errors,
            disabled: this.disabled,
            change: (act) => this.#change(() => act(content.onlyFor)),
          })}
          ${this.#text('key', t('templates.key'), false, Boolean(this.template.latest))}
        </div>
      </details>
    `;
  }

  #text(name, label, mayBeNone, kept) {
    return labelled({
      errors: this.errors,
      path: [name],
      label,
      field: (id, describedBy) => html`<input
        id=${id}
        .value=${this.content[name] ?? ''}
        maxlength="120"
        autocomplete="off"
        ?disabled=${this.disabled || kept}
        aria-describedby=${describedBy}
        @change=${(event) => {
          const value = event.target.value.trim();
          this.#change(() => (this.content[name] = mayBeNone ? value || null : value));
        }}
      />`,
    });
  }

  #unit() {
    const { units } = this.template;
    const names = new Map(units.map(({ key, name }) => [key, name]));
    const { unit } = this.content;
    if (unit && !names.has(unit)) names.set(unit, unit);
    return labelled({
      errors: this.errors,
      path: ['unit'],
      label: t('templates.unit'),
      field: (id, describedBy) =>
        choice(id, {
          value: unit,
          values: [...names.keys()],
          words: (key) => names.get(key),
          none: t('templates.wholeOrganisation'),
          describedBy,
          disabled: this.disabled,
          onChange: (value) => this.#change(() => (this.content.unit = value)),
        }),
    });
  }

  /** Draws the steps of the extended template, with those that are left out. */
  #without() {
    const base = this.template.draft?.base;
    if (!this.content.extends || !base) return nothing;
    const { without } = this.content;
    return html`
      <fieldset class="template-checks">
        <legend>${t('templates.without')}</legend>
        ${allSteps(base).map(({ key, title }) =>
          check(`template-without-${key}`, title, without.includes(key), this.disabled, () =>
            this.#change(() => {
              this.content.without = without.includes(key) ? without.filter((one) => one !== key) : [...without, key];
            }),
          ),
        )}
        ${without.map((_, number) => errorsAt(this.errors, ['without', `${number}`]))}
      </fieldset>
    `;
  }

  #change(act) {
    act();
    this.tell('template-changed');
  }
}

customElements.define('template-head', TemplateHead);
