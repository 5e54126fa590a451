import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { fieldId, keyOf, keysOf, movePhase, moveStep, newStep, nextPlace } from './template-model.js';

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
    disabled: { type: Boolean },
    dragged: { state: true },
    said: { state: true },
  };

  render() {
    return html`
      <section class="stack" aria-labelledby="template-outline-title">
        <h2 id="template-outline-title">${t('templates.steps')}</h2>
        ${this.disabled
          ? nothing
          : html`<p class="muted small" id="template-move-help">${t('templates.moveHelp')}</p>`}
        ${this.content.phases.map((phase, number) => this.#phase(phase, number))}
        ${this.disabled
          ? nothing
          : html`<button class="button" @click=${this.#addPhase}>${icon('add')} ${t('templates.addPhase')}</button>`}
        <p class="visually-hidden" role="status">${this.said}</p>
      </section>
    `;
  }

  #phase(phase, number) {
    const path = ['phases', `${number}`];
    const extended = this.base?.phases.find(({ key }) => key === phase.key);
    return html`
      <div
        class="card template-phase"
        @dragover=${(event) => this.#over(event, number, phase.steps.length)}
        @drop=${this.#drop}
      >
        <div class="template-phase-head">
          ${this.#handle(t('templates.movePhase', { name: phase.name || phase.key }), `phase-${number}`, (event) =>
            this.#keyPhase(event, number),
          )}
          <div class="field">
            <label class="visually-hidden" for=${fieldId([...path, 'name'])}>${t('templates.phaseName')}</label>
            <input
              id=${fieldId([...path, 'name'])}
              .value=${phase.name}
              placeholder=${extended?.name ?? ''}
              maxlength="120"
              ?disabled=${this.disabled}
              @input=${(event) => this.#change(() => (phase.name = event.target.value))}
            />
            ${this.#errorsAt([...path, 'name'])} ${this.#errorsAt([...path, 'key'])}
          </div>
          ${this.disabled || phase.steps.length > 0
            ? nothing
            : html`<button
                class="icon-button"
                aria-label=${t('templates.removePhase', { name: phase.name || phase.key })}
                @click=${() => this.#change(() => this.content.phases.splice(number, 1))}
              >
                ${icon('close')}
              </button>`}
        </div>
        <ol class="template-steps" id=${fieldId([...path, 'steps'])} tabindex="-1">
          ${repeat(
            phase.steps,
            (step) => step,
            (step, index) => this.#step(step, { phase: number, step: index }),
          )}
        </ol>
        ${this.#errorsAt([...path, 'steps'])}
        ${this.disabled
          ? nothing
          : html`<button class="link-button template-add" @click=${() => this.#addStep(number)}>
              ${icon('add')} ${t('templates.addStep')}
            </button>`}
      </div>
    `;
  }

  #step(step, place) {
    const isChosen = this.chosen?.phase === place.phase && this.chosen?.step === place.step;
    const path = ['phases', `${place.phase}`, 'steps', `${place.step}`];
    const wrong = this.errors.some(({ field }) => path.every((part, at) => field[at] === part));
    const title = step.title || t('templates.untitled');
    return html`
      <li
        class="template-step-row ${isChosen ? 'is-chosen' : ''} ${this.dragged?.step === step ? 'is-dragged' : ''}"
        draggable=${this.disabled ? nothing : 'true'}
        @dragstart=${(event) => this.#drag(event, step, place)}
        @dragover=${(event) => this.#over(event, place.phase, place.step + isBelowMiddle(event))}
        @dragend=${() => (this.dragged = undefined)}
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
            <span>${this.#when(step)}</span>
            ${step.required ? nothing : html`<span class="chip">${t('templates.optional')}</span>`}
            ${step.signOff ? html`<span class="chip">${t('templates.signed')}</span>` : nothing}
            ${wrong ? html`<span class="chip chip-late">${icon('late')} ${t('templates.check')}</span>` : nothing}
          </span>
        </button>
      </li>
    `;
  }

  #when({ due, after }) {
    const anchor = after ? this.#titleOf(after) : t('templates.firstDay');
    if (due === 0) return t('templates.dueOn', { anchor });
    const words = { count: Math.abs(due), anchor };
    return due > 0 ? t('templates.dueAfter', words) : t('templates.dueBefore', words);
  }

  #titleOf(key) {
    const all = [...this.content.phases, ...(this.base?.phases ?? [])].flatMap(({ steps }) => steps);
    return all.find((step) => step.key === key)?.title || key;
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

  #errorsAt(path) {
    const found = this.errors.filter(({ field }) => field.join() === path.join());
    return found.map((error) => html`<p class="field-error">${errorText(error)}</p>`);
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

  #drop(event) {
    event.preventDefault();
  }

  #keyStep(event, from) {
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    const to = nextPlace(this.content, from, direction);
    if (!to) return;
    const { key } = this.content.phases[from.phase].steps[from.step];
    moveStep(this.content, from, to);
    this.#moved(to);
    this.#focus(`step-${key}`);
  }

  #keyPhase(event, from) {
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    const to = from + direction;
    if (to < 0 || to >= this.content.phases.length) return;
    movePhase(this.content, from, to);
    this.tell('template-changed', { chosen: null });
    const { name, key } = this.content.phases[to];
    this.said = t('templates.movedPhase', { name: name || key, place: to + 1, all: this.content.phases.length });
    this.#focus(`phase-${to}`);
  }

  #moved(to) {
    const { name, key, steps } = this.content.phases[to.phase];
    const title = steps[to.step].title || t('templates.untitled');
    this.said = t('templates.movedStep', { title, phase: name || key, place: to.step + 1, all: steps.length });
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
    this.updateComplete.then(() => this.querySelectorAll('.template-phase-head input').item(this.content.phases.length - 1).focus());
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
