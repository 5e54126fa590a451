import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import { errorsAt, labelled } from './template-fields.js';
import { inheritedSteps } from './template-inherited.js';
import { dropEmptied, fieldId, findStep, keyOf, keysOf, movePhase, moveStep, newStep, nextPlace } from './template-model.js';
import { phaseName, titlesByKey, whenInWords } from './template-words.js';
import './texts.js';

const ARROWS = { ArrowUp: -1, ArrowDown: 1 };

/**
 * An outline of the phases of a template and their steps, in order. They are moved by their handles: dragged, or with
 * the arrow keys, which say aloud where things have come.
 */
class TemplateOutline extends PageElement {
  static properties = {
    content: { attribute: false },
    base: { attribute: false },
    chosen: { attribute: false },
    errors: { attribute: false },
    /** Whether nobody has been through a step or a phase yet. */
    isFresh: { attribute: false },
    disabled: { type: Boolean },
    dragged: { state: true },
    said: { state: true },
  };

  #titles;

  render() {
    this.#titles = titlesByKey(this.content, this.base);
    return html`
      <section class="stack" aria-labelledby="template-outline-title">
        <h2 id="template-outline-title">${t('templates.steps')}</h2>
        ${this.disabled
          ? nothing
          : html`<p class="muted small" id="template-move-help">${t('templates.moveHelp')}</p>`}
        ${(this.base?.phases ?? []).map((phase) => this.#extended(phase))}
        ${this.content.phases.map((phase, number) => (this.#extends(phase) ? nothing : this.#phase(phase, number)))}
        ${this.disabled
          ? nothing
          : html`<button class="button" @click=${this.#addPhase}>${icon('add')} ${t('templates.addPhase')}</button>`}
        <p class="visually-hidden" role="status">${this.said}</p>
      </section>
    `;
  }

  /** The phase of the extended template that a phase adds to. */
  #extends({ key }) {
    return this.base?.phases.find((phase) => phase.key === key);
  }

  /** Draws a phase of the extended template: what is inherited, then what is added to it. */
  #extended(extended) {
    const number = this.content.phases.findIndex(({ key }) => key === extended.key);
    return html`
      <div class="card template-phase" @dragover=${(event) => this.#overExtended(event, extended)} @drop=${this.#drop}>
        <h3 class="template-phase-name" lang="sv">${number < 0 ? extended.name : phaseName(this.content.phases[number], this.base)}</h3>
        ${inheritedSteps({
          phase: extended,
          base: this.base,
          without: this.content.without,
          titles: this.#titles,
          disabled: this.disabled,
          leaveOut: (key) => this.#leaveOut(key),
        })}
        ${number < 0 ? nothing : this.#steps(number)} ${this.#adding(() => this.#phaseOf(extended))}
      </div>
    `;
  }

  #phase(phase, number) {
    const path = ['phases', `${number}`];
    const name = phaseName(phase, this.base);
    return html`
      <div
        class="card template-phase"
        @dragover=${(event) => this.#over(event, number, phase.steps.length)}
        @drop=${this.#drop}
      >
        <div class="template-phase-head">
          ${this.#handle(t('templates.movePhase', { name }), `phase-${number}`, (event) => this.#keyPhase(event, number))}
          ${labelled({
            errors: this.errors,
            path: [...path, 'name'],
            label: t('templates.phaseName'),
            fresh: this.isFresh(phase),
            field: (id) => html`<input
              id=${id}
              .value=${phase.name}
              maxlength="120"
              autocomplete="off"
              ?disabled=${this.disabled}
              @input=${(event) => this.#change(() => (phase.name = event.target.value))}
            />`,
          })}
          ${this.disabled || phase.steps.length > 0
            ? nothing
            : html`<button
                class="icon-button"
                aria-label=${t('templates.removePhase', { name })}
                @click=${() => this.#change(() => this.content.phases.splice(number, 1))}
              >
                ${icon('close')}
              </button>`}
        </div>
        ${errorsAt(this.errors, [...path, 'key'])} ${this.#steps(number)} ${this.#adding(() => number)}
      </div>
    `;
  }

  #steps(number) {
    const path = ['phases', `${number}`, 'steps'];
    return html`
      <ol class="template-steps" id=${fieldId(path)} tabindex="-1">
        ${repeat(
          this.content.phases[number].steps,
          (step) => step,
          (step, index) => this.#step(step, { phase: number, step: index }),
        )}
      </ol>
      ${this.isFresh(this.content.phases[number]) ? nothing : errorsAt(this.errors, path)}
    `;
  }

  #adding(phase) {
    if (this.disabled) return nothing;
    return html`<button class="link-button template-add" @click=${() => this.#addStep(phase())}>
      ${icon('add')} ${t('templates.addStep')}
    </button>`;
  }

  /** The number of the own phase that adds to one of the extended template; it begins with the first step. */
  #phaseOf({ key }) {
    const number = this.content.phases.findIndex((phase) => phase.key === key);
    return number < 0 ? this.content.phases.push({ key, name: '', steps: [] }) - 1 : number;
  }

  #leaveOut(key) {
    const { without } = this.content;
    this.#change(() => {
      this.content.without = without.includes(key) ? without.filter((one) => one !== key) : [...without, key];
    });
  }

  #step(step, place) {
    const isChosen = this.chosen?.phase === place.phase && this.chosen?.step === place.step;
    const path = ['phases', `${place.phase}`, 'steps', `${place.step}`];
    const wrong = !this.isFresh(step) && this.errors.some(({ field }) => path.every((part, at) => field[at] === part));
    const title = step.title || t('templates.untitled');
    return html`
      <li
        class="template-step-row ${isChosen ? 'is-chosen' : ''} ${this.dragged?.step === step ? 'is-dragged' : ''}"
        draggable=${this.disabled ? nothing : 'true'}
        @dragstart=${(event) => this.#drag(event, step, place)}
        @dragover=${(event) => this.#over(event, place.phase, place.step + isBelowMiddle(event))}
        @dragend=${this.#dragEnd}
      >
        ${this.#handle(t('templates.moveStep', { title }), `step-${step.key}`, (event) => this.#keyStep(event, place))}
        <button
          class="template-step-open"
          aria-current=${isChosen ? 'true' : nothing}
          @click=${() => this.tell('step-chosen', place)}
        >
          <span class="step-title" lang="sv">${title}</span>
          <span class="step-meta">
            <span>${tOf('templates.roleShort', step.responsible)}</span>
            <span>${whenInWords(step, this.#titles)}</span>
            ${step.required ? nothing : html`<span class="chip">${t('templates.optional')}</span>`}
            ${step.signOff ? html`<span class="chip">${t('templates.signed')}</span>` : nothing}
            ${wrong ? html`<span class="chip chip-late">${icon('late')} ${t('templates.check')}</span>` : nothing}
          </span>
        </button>
      </li>
    `;
  }

  #handle(label, id, onKey) {
    if (this.disabled) return nothing;
    return html`<button
      class="icon-button template-handle"
      data-handle=${id}
      aria-label=${label}
      aria-describedby="template-move-help"
      @keydown=${onKey}
    >
      ${icon('move')}
    </button>`;
  }

  #drag(event, step, from) {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', step.title);
    this.dragged = { step, from };
  }

  /**
   * Moves what is dragged at once, so that it is seen where it would come; `before` is the step that it comes before.
   */
  #over(event, phase, before) {
    if (!this.dragged) return;
    event.preventDefault();
    event.stopPropagation();
    const { step, from } = this.dragged;
    const to = { phase, step: phase === from.phase && before > from.step ? before - 1 : before };
    if (to.phase === from.phase && to.step === from.step) return;
    moveStep(this.content, from, to);
    this.dragged = { step, from: to };
    this.#moved(to);
  }

  #overExtended(event, extended) {
    if (!this.dragged) return;
    const number = this.#phaseOf(extended);
    this.#over(event, number, this.content.phases[number].steps.length);
  }

  #drop(event) {
    event.preventDefault();
  }

  #dragEnd() {
    this.dragged = undefined;
    const chosen = this.chosen && this.content.phases[this.chosen.phase].steps[this.chosen.step];
    dropEmptied(this.content, this.base);
    this.tell('template-changed', { chosen: chosen ? findStep(this.content, chosen) : null });
  }

  #keyStep(event, from) {
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    const to = nextPlace(this.content, from, direction);
    if (!to) return;
    const step = this.content.phases[from.phase].steps[from.step];
    moveStep(this.content, from, to);
    dropEmptied(this.content, this.base);
    this.#moved(findStep(this.content, step));
    this.#focus(`step-${step.key}`);
  }

  #keyPhase(event, from) {
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    const to = from + direction;
    if (to < 0 || to >= this.content.phases.length) return;
    movePhase(this.content, from, to);
    this.tell('template-changed', { chosen: null });
    const name = phaseName(this.content.phases[to], this.base);
    this.said = t('templates.movedPhase', { name, place: to + 1, all: this.content.phases.length });
    this.#focus(`phase-${to}`);
  }

  #moved(to) {
    const { steps } = this.content.phases[to.phase];
    const phase = phaseName(this.content.phases[to.phase], this.base);
    const title = steps[to.step].title || t('templates.untitled');
    this.said = t('templates.movedStep', { title, phase, place: to.step + 1, all: steps.length });
    this.tell('template-changed', { chosen: this.chosen ? to : null });
  }

  async #focus(id) {
    await this.updateComplete;
    await new Promise((done) => setTimeout(done));
    this.querySelector(`[data-handle="${CSS.escape(id)}"]`)?.focus();
  }

  #addStep(phase) {
    const { steps } = this.content.phases[phase];
    const taken = [...keysOf(this.content), ...(this.base ? keysOf(this.base) : [])];
    this.#change(() => steps.push(newStep(keyOf('moment', taken))));
    this.tell('step-chosen', { phase, step: steps.length - 1 });
  }

  #addPhase() {
    const taken = this.content.phases.map(({ key }) => key);
    this.#change(() => this.content.phases.push({ key: keyOf('fas', taken), name: '', steps: [] }));
    const id = fieldId(['phases', `${this.content.phases.length - 1}`, 'name']);
    this.updateComplete.then(() => this.querySelector(`#${id}`).focus());
  }

  #change(act) {
    act();
    this.tell('template-changed');
  }
}

function isBelowMiddle({ currentTarget, clientY }) {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2 ? 1 : 0;
}

customElements.define('template-outline', TemplateOutline);
