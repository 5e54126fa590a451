import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import { choice, conditions, errorsAt, labelled } from './template-fields.js';
import { allSteps } from './template-model.js';
import './texts.js';

const templateBases = operation(new URL('./templateBases.graphql', import.meta.url));

/** Fields for what a template is called, for whom it is, and what it builds on. */
class TemplateHead extends PageElement {
  static properties = {
    content: { attribute: false },
    template: { attribute: false },
    base: { attribute: false },
    errors: { attribute: false },
    disabled: { type: Boolean },
  };

  #others = new FetchController(this, async () => (await query(templateBases)).viewer.templates.nodes);

  render() {
    const { content } = this;
    return html`
      <details class="card template-head" ?open=${!content.name}>
        <summary>${t('templates.settings')} ${icon('chevron')}</summary>
        <div class="stack">
          ${this.#text('name', t('templates.name'))} ${this.#unit()} ${this.#extends()} ${this.#gone()}
          ${conditions({
            onlyFor: content.onlyFor,
            units: [],
            path: ['onlyFor'],
            errors: this.errors,
            disabled: this.disabled,
            change: (act) => this.#change(() => act(content.onlyFor)),
          })}
          <details>
            <summary>${t('templates.forFiles')} ${icon('chevron')}</summary>
            ${this.#text('key', t('templates.key'), Boolean(this.template.latest))}
            <p class="muted small">${t('templates.keyHelp')}</p>
          </details>
        </div>
      </details>
    `;
  }

  #text(name, label, kept) {
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
        @change=${({ target }) => this.#change(() => (this.content[name] = target.value.trim()))}
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

  /** Draws the choice of what the template builds on, by name: of those that stand by themselves and are published. */
  #extends() {
    const { key: own, extends: chosen } = this.content;
    const others = (this.#others.value ?? []).filter(({ key, latest }) => latest && !latest.base && key !== own);
    const names = new Map(others.map(({ key, name }) => [key, name]));
    if (chosen && !names.has(chosen)) names.set(chosen, this.base?.name ?? t('templates.goneBase'));
    return labelled({
      errors: this.errors,
      path: ['extends'],
      label: t('templates.extends'),
      hint: t('templates.extendsHint'),
      field: (id, about) =>
        choice(id, {
          value: chosen,
          values: [...names.keys()],
          words: (key) => names.get(key),
          none: t('templates.extendsNone'),
          describedBy: about,
          disabled: this.disabled,
          onChange: (value) => this.#change(() => (this.content.extends = value)),
        }),
    });
  }

  /** Draws what is left out though the extended template has no such step any more. */
  #gone() {
    const { without } = this.content;
    const known = this.base ? allSteps(this.base).map(({ key }) => key) : [];
    return without.map((gone, number) =>
      known.includes(gone)
        ? nothing
        : html`<div>
            ${errorsAt(this.errors, ['without', `${number}`])}
            <button
              class="button"
              ?disabled=${this.disabled}
              @click=${() => this.#change(() => (this.content.without = without.filter((one) => one !== gone)))}
            >
              ${t('templates.forgetGone', { name: gone })}
            </button>
          </div>`,
    );
  }

  #change(act) {
    act();
    this.tell('template-changed');
  }
}

customElements.define('template-head', TemplateHead);
