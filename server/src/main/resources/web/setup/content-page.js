import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { holdsRole } from '../kernel/roles.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';

const startingContent = operation(new URL('./startingContent.graphql', import.meta.url));
const startingTemplatesTake = operation(new URL('./startingTemplatesTake.graphql', import.meta.url));
const startingRoutinesTake = operation(new URL('./startingRoutinesTake.graphql', import.meta.url));

/** A page with the Swedish templates and routines that an organisation may begin with, to choose among. */
class ContentPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    busy: { state: true },
    failure: { state: true },
    errors: { state: true },
  };

  #content = new FetchController(this, async () => (await query(startingContent)).viewer.startingContent);

  constructor() {
    super();
    this.errors = [];
  }

  render() {
    return html`
      <div class="page stack">
        <header class="page-head">
          <h1>${t('setup.title.content')}</h1>
          <p class="lead muted">${t('setup.contentAbout')}</p>
        </header>
        ${this.#content.render(
          (content) => (content ? this.#choices(content) : html`<p class="card">${t('setup.forHr')}</p>`),
          listSkeleton,
        )}
      </div>
    `;
  }

  #choices({ units, templates, routines }) {
    return html`
      <form class="stack" @submit=${this.#takeTemplates}>
        <fieldset class="stack setup-choices-of">
          <legend><h2>${t('setup.templates')}</h2></legend>
          <p class="muted">${t('setup.templatesAbout')}</p>
          <ul class="setup-choices">
            ${templates.map((template) => this.#template(template, templates, units))}
          </ul>
        </fieldset>
        ${templates.every(({ taken }) => taken) ? nothing : this.#button(t('setup.takeTemplates'), 'templates')}
      </form>
      ${holdsRole(this.viewer, 'HR')
        ? html`<a class="button setup-on" href="#/templates">${t('setup.toTemplates')}</a> ${this.#routines(routines)}`
        : html`<p class="muted">${t('setup.routinesForHr')}</p>`}
    `;
  }

  #template({ key, name, steps, base, taken }, all, units) {
    const on = base && all.find((other) => other.key === base);
    return html`
      <li class="card">
        ${this.#choice('template', key, name, taken)}
        <p class="muted small setup-choice-about">
          ${t('setup.steps', { count: steps })} ${on ? html`${t('setup.buildsOn')} <span lang="sv">${on.name}</span>.` : nothing}
        </p>
        ${taken || units.length === 0
          ? nothing
          : html`<label class="setup-unit">
              <span>${t('setup.forUnit')}</span>
              <select name="unit-${key}">
                <option value="">${t('setup.wholeOrganisation')}</option>
                ${units.map((unit) => html`<option value=${unit.id}>${unit.name}</option>`)}
              </select>
            </label>`}
      </li>
    `;
  }

  #choice(kind, key, name, taken) {
    return taken
      ? html`<p class="setup-taken">
          ${icon('check')} <span><strong lang="sv">${name}</strong> <span class="muted">${t('setup.taken')}</span></span>
        </p>`
      : html`<label class="check-row">
          <input type="checkbox" name=${kind} value=${key} />
          <span lang="sv">${name}</span>
        </label>`;
  }

  #routines(routines) {
    return html`
      <form class="stack" @submit=${this.#takeRoutines}>
        <fieldset class="stack setup-choices-of">
          <legend><h2>${t('setup.routines')}</h2></legend>
          <p class="muted">${t('setup.routinesAbout')}</p>
          <ul class="setup-choices">
            ${routines.map(
              ({ key, title, purpose, checks, taken }) => html`<li class="card">
                ${this.#choice('routine', key, title, taken)}
                <p class="muted small setup-choice-about">
                  <span lang="sv">${purpose}</span> ${t('setup.checks', { count: checks })}
                </p>
              </li>`,
            )}
          </ul>
        </fieldset>
        ${routines.every(({ taken }) => taken)
          ? nothing
          : html`${labelled({
              id: 'setup-document-url',
              name: 'documentUrl',
              label: t('setup.documentUrl'),
              hint: t('setup.documentUrlAbout'),
              errors: this.errors,
              words: ({ code }) => (code === 'INVALID' ? t('setup.notAddress') : errorText({ code })),
              field: (id, about) => html`<input
                id=${id}
                name="documentUrl"
                type="url"
                required
                maxlength="1000"
                autocomplete="off"
                aria-describedby=${about}
              />`,
            })}
            ${this.#button(t('setup.takeRoutines'), 'routines')}`}
      </form>
    `;
  }

  #button(words, what) {
    const { failure } = this;
    return html`
      <div role="alert">
        ${failure?.of === what
          ? html`<p class="message message-danger">${icon('late')} ${failure.code ? errorText(failure) : t('setup.chooseSome')}</p>`
          : nothing}
      </div>
      <div class="actions"><button class="button button-main" ?disabled=${this.busy}>${words}</button></div>
    `;
  }

  #takeTemplates(event) {
    event.preventDefault();
    const given = new FormData(event.target);
    const templates = given.getAll('template').map((key) => ({ key, unitId: given.get(`unit-${key}`) || null }));
    this.#take(event.target, 'templates', templates.length, startingTemplatesTake, { templates });
  }

  #takeRoutines(event) {
    event.preventDefault();
    const given = new FormData(event.target);
    const routines = given.getAll('routine');
    const documentUrl = given.get('documentUrl').trim();
    this.#take(event.target, 'routines', routines.length, startingRoutinesTake, { routines, documentUrl });
  }

  async #take(form, of, count, document, input) {
    this.errors = [];
    this.failure = count === 0 ? { of } : undefined;
    if (this.failure) return;
    this.busy = true;
    try {
      await mutate(document, input);
      this.tell('notice', { text: t('setup.took') });
      await this.#content.run();
    } catch (failure) {
      this.errors = (failure.payload?.userErrors ?? []).filter(({ field }) => field.join() === 'documentUrl');
      if (this.errors.length === 0) this.failure = { of, code: failure.code };
    }
    this.busy = false;
    await this.updateComplete;
    focusOnWrong(form);
  }
}

customElements.define('content-page', ContentPage);

export const page = ({ viewer }) => html`<content-page .viewer=${viewer}></content-page>`;
