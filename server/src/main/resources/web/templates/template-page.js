import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import './template-head.js';
import { allSteps, copyOf, fieldId, partAt, placeOf } from './template-model.js';
import './template-outline.js';
import './template-preview.js';
import { noteOf } from './template-publish.js';
import { Saving } from './template-saving.js';
import './template-step.js';
import { phaseName } from './template-words.js';
import './texts.js';

const templateOperation = operation(new URL('./template.graphql', import.meta.url));
const templateFile = operation(new URL('./templateFile.graphql', import.meta.url));
const templateDraftDiscard = operation(new URL('./templateDraftDiscard.graphql', import.meta.url));

/** A page with the editor of a template: its phases and steps, one step at a time beside them, and the way out. */
class TemplatePage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    templateId: {},
    content: { state: true },
    chosen: { state: true },
    busy: { state: true },
    /** Whether somebody has wanted to publish, so that all that is wrong is said. */
    asked: { state: true },
  };

  /** The phases, steps and documents that somebody has been through: what is new is not held against anybody. */
  #known = new WeakSet();
  #saving = new Saving(this);
  #loaded = new FetchController(this, async () => {
    const template = (await query(templateOperation, { id: this.templateId })).node;
    // The draft that is being written is not thrown away for an older answer.
    if (template && this.#saving.isSaved) this.#take(template);
    return template;
  });

  #take(template) {
    this.#saving.drop(template);
    this.content = copyOf((template.draft ?? template.latest).content);
    this.chosen = undefined;
    this.asked = false;
    for (const phase of this.content.phases) if (phase.steps.length > 0) this.#known.add(phase);
    allSteps(this.content).forEach((step) => this.#know(step));
  }

  #know(step) {
    [step, ...step.documents].forEach((part) => this.#known.add(part));
  }

  #isFresh = (part) => !this.asked && part !== this.content && !this.#known.has(part);

  get #base() {
    const { draft, latest } = this.#template;
    return draft ? draft.base : latest?.base;
  }

  get #template() {
    return this.#saving.template;
  }

  render() {
    return html`
      <div class="page template-page">
        <a class="back-link" href="#/templates">${icon('back')} ${t('templates.all')}</a>
        ${this.#loaded.render((template) => (template && this.content ? this.#found() : this.#missing()), pageSkeleton)}
      </div>
    `;
  }

  #missing() {
    return html`<h1 class="visually-hidden">${t('templates.one')}</h1>
      <p class="card">${t('templates.missing')}</p>`;
  }

  #found() {
    const template = this.#template;
    const mayEdit = template.viewerMayEdit;
    return html`
      <header class="page-head">
        <h1 lang="sv">${this.content.name || t('templates.one')}</h1>
        <p class="muted template-state" role="status">${mayEdit ? this.#state() : t('templates.readOnly')}</p>
      </header>
      ${this.#meanwhile()} ${this.#problems()}
      <div class="template-work ${this.chosen ? 'has-step' : ''}">
        <div class="stack template-main">
          <template-head
            .content=${this.content}
            .template=${template}
            .base=${this.#base}
            .errors=${this.#errors()}
            .disabled=${!mayEdit}
            @template-changed=${this.#changed}
          ></template-head>
          <template-outline
            .content=${this.content}
            .base=${this.#base}
            .chosen=${this.chosen}
            .errors=${this.#errors()}
            .isFresh=${this.#isFresh}
            .disabled=${!mayEdit}
            @template-changed=${this.#changed}
            @step-chosen=${(event) => this.#choose(event.detail)}
          ></template-outline>
        </div>
        <div class="template-side stack">
          ${this.chosen && this.#step()
            ? keyed(
                this.#step(),
                html`<template-step
                  .content=${this.content}
                  .place=${this.chosen}
                  .base=${this.#base}
                  .units=${template.units}
                  .errors=${this.#errors()}
                  .isFresh=${this.#isFresh}
                  .disabled=${!mayEdit}
                  @template-changed=${this.#changed}
                  @step-chosen=${(event) => this.#choose(event.detail)}
                ></template-step>`,
              )
            : nothing}
          ${mayEdit ? this.#out() : this.#export()}
          <template-preview
            .templateId=${template.id}
            .revision=${template.draft?.revision}
            .today=${this.viewer.today}
          ></template-preview>
        </div>
      </div>
    `;
  }

  #step() {
    return this.content.phases[this.chosen.phase]?.steps[this.chosen.step];
  }

  #state() {
    const { draft, latest } = this.#template;
    switch (this.#saving.state) {
      case 'waiting':
      case 'saving':
        return t('templates.saving');
      case 'failed':
        return html`<strong>${t('templates.notSaved')} ${errorText(this.#saving.failure)}</strong>`;
      case 'changed':
        return html`<strong>${t('templates.notSaved')}</strong>`;
      default:
        if (draft) return t('templates.draftSaved');
        return t('templates.publishedAs', { version: latest.version });
    }
  }

  /**
   * The errors that the server has found: those for which it refused to save, and those for which it would not publish.
   */
  #errors() {
    const refused = (this.#saving.failure?.payload?.userErrors ?? [])
      .filter(({ field }) => field[0] === 'content')
      .map((error) => ({ ...error, field: error.field.slice(1) }));
    return [...refused, ...(this.#template.draft?.problems ?? [])];
  }

  #problems() {
    const errors = this.#template.viewerMayEdit ? this.#errors() : [];
    const problems = errors.filter(({ field }) => !this.#isFresh(partAt(this.content, field)));
    if (problems.length === 0) return nothing;
    const more = this.#template.draft?.moreProblems ?? 0;
    return html`
      <section class="message template-problems" aria-labelledby="template-problems">
        ${icon('late')}
        <div>
          <h2 id="template-problems" class="template-problems-title">
            ${t('templates.problems', { count: problems.length + more })}
          </h2>
          ${more > 0 ? html`<p>${t('templates.problemsFirst', { count: problems.length })}</p>` : nothing}
          <ul>
            ${problems.map(
              (problem) => html`
                <li>
                  <button class="link-button" @click=${() => this.#show(problem.field)}>
                    ${this.#placeName(problem.field)}: ${errorText(problem)}
                  </button>
                </li>
              `,
            )}
          </ul>
        </div>
      </section>
    `;
  }

  #placeName(path) {
    const place = placeOf(path);
    const phase = path[0] === 'phases' && this.content.phases[path[1]];
    const step = place && this.content.phases[place.phase]?.steps[place.step];
    if (step) return step.title || t('templates.untitled');
    return phase ? phaseName(phase, this.#base) : this.content.name || t('templates.one');
  }

  /** Moves the focus to the field that a problem is about. */
  async #show(path) {
    const place = placeOf(path);
    if (place) this.chosen = place;
    await this.updateComplete;
    await new Promise((done) => setTimeout(done));
    for (let length = path.length; length > 0; length--) {
      const field = this.querySelector(`#${CSS.escape(fieldId(path.slice(0, length)))}`);
      if (!field) continue;
      for (const closed of [field.closest('details:not([open])')].filter(Boolean)) closed.open = true;
      field.scrollIntoView({ block: 'center' });
      field.focus({ preventScroll: true });
      return;
    }
  }

  #meanwhile() {
    if (this.#saving.state !== 'changed') return nothing;
    const { theirs } = this.#saving;
    const who = theirs.draft?.savedBy?.name ?? '';
    return html`
      <div class="message message-ask" role="alert">
        ${icon('late')}
        <p>${who ? t('templates.changedBy', { who }) : t('templates.changed')}</p>
        <button class="button" @click=${() => this.#take(theirs)}>${t('templates.takeTheirs')}</button>
        <button class="button" @click=${() => this.#saving.overwrite(theirs)}>
          ${t('templates.keepMine')}
        </button>
      </div>
    `;
  }

  async #choose(place) {
    const left = this.chosen && this.#step();
    if (left) this.#know(left);
    this.chosen = place;
    await this.updateComplete;
    await this.querySelector('template-step')?.updateComplete;
    if (place) this.querySelector('.template-step-title')?.focus();
  }

  #changed({ detail }) {
    if (detail?.chosen !== undefined) this.chosen = detail.chosen ?? undefined;
    this.content = { ...this.content };
    this.#saving.later(() => this.content);
  }

  #out() {
    const { draft } = this.#template;
    return html`
      <template-publish
        .template=${this.#template}
        .ready=${this.#saving.state !== 'changed' && this.#errors().length === 0}
        @publish-refused=${this.#refused}
        .settle=${() => this.#saving.flush().then(() => this.#saving.isSaved && this.#template)}
        @template-published=${({ detail }) => this.#take(detail)}
      ></template-publish>
      <div class="actions">
        ${this.#export()}
        ${draft
          ? html`<button class="button" ?disabled=${this.busy} @click=${this.#discard}>
              ${t('templates.discard')}
            </button>`
          : nothing}
      </div>
    `;
  }

  /** Says all that keeps the template from being published, and leads to the first of it. */
  async #refused() {
    this.asked = true;
    await this.updateComplete;
    const [first] = this.#errors();
    if (first) this.#show(first.field);
  }

  #export() {
    return html`<button class="button" ?disabled=${this.busy} @click=${this.#save}>
      ${icon('document')} ${t('templates.export')}
    </button>`;
  }

  async #save() {
    await this.#saving.flush();
    try {
      const { node } = await query(templateFile, { id: this.templateId });
      const file = new Blob([(node.draft ?? node.latest).file], { type: 'application/yaml' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `${this.content.key}.yaml`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
  }

  async #discard() {
    if (!confirm(t('templates.discardSure'))) return;
    await this.#saving.flush();
    this.busy = true;
    try {
      const { id, draft } = this.#template;
      const { template } = await mutate(templateDraftDiscard, { templateId: id, revision: draft.revision });
      dropDraft(noteOf(id));
      this.tell('notice', { text: t('templates.discarded') });
      if (template) this.#take(template);
      else location.hash = '#/templates';
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }
}

customElements.define('template-page', TemplatePage);

export const page = ({ viewer, params: { templateId } }) =>
  html`${keyed(templateId, html`<template-page .viewer=${viewer} .templateId=${templateId}></template-page>`)}`;
