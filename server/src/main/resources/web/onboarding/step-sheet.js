import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { icon } from '../kernel/icon.js';
import '../kernel/notice-bar.js';
import { t, tOf } from '../kernel/texts.js';
import '../people/person.js';
import './step-more.js';
import { endingOf, mayTick } from './step-row.js';

/** From here on there is room for a pane beside the list; the style sheet says the same. */
const WIDE = '(min-width: 68.75rem)';

/**
 * A step in full: a sheet over a phone, a pane beside the list on a wide screen. Tells `step-close`, and `step-toggle`
 * when the step is ticked or un-ticked.
 */
class StepSheet extends PageElement {
  static properties = {
    step: { attribute: false },
    viewer: { attribute: false },
    /** The people who may be asked to do the step, besides whoever has its role. */
    people: { attribute: false },
  };

  #wide = matchMedia(WIDE);

  connectedCallback() {
    super.connectedCallback();
    this.#wide.addEventListener('change', this.#show);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#wide.removeEventListener('change', this.#show);
  }

  firstUpdated() {
    this.#show();
  }

  updated(changed) {
    const before = changed.get('step');
    if (before && before.id !== this.step.id) this.querySelector('dialog').scrollTop = 0;
  }

  /** Shows the dialog in the way that the screen has room for. */
  #show = () => {
    const dialog = this.querySelector('dialog');
    if (dialog.open) dialog.close();
    if (this.#wide.matches) dialog.show();
    else dialog.showModal();
  };

  render() {
    const { step } = this;
    return html`
      <dialog
        class="sheet"
        aria-labelledby="step-sheet-title"
        @cancel=${this.#cancel}
        @keydown=${onEscape(this.#close)}
        @click=${this.#outside}
      >
        <article class="stack">
          <header class="sheet-head">
            <h2 id="step-sheet-title" tabindex="-1" autofocus lang="sv">${step.title}</h2>
            <button class="icon-button" aria-label=${t('kernel.close')} @click=${this.#close}>${icon('close')}</button>
          </header>
          ${this.#facts(step)} ${this.#done(step)}
          <p class="step-why" lang="sv">${step.why}</p>
          ${this.#documents(step.documents)}
          ${keyed(
            step.id,
            html`<step-more .step=${step} .viewer=${this.viewer} .people=${this.people}></step-more>`,
          )}
        </article>
        <notice-bar></notice-bar>
      </dialog>
    `;
  }

  #facts({ due, kind, required, passed, behind, doneAt }) {
    const { today } = this.viewer;
    const day = longDay(due, today);
    const late = behind && required && !doneAt;
    return html`
      <dl class="facts">
        <div>
          <dt>${t(kind === 'TASK' ? 'onboarding.fact.by' : 'onboarding.fact.on')}</dt>
          <dd class=${late ? 'is-late' : ''}>${late ? t('onboarding.fact.late', { day }) : day}</dd>
        </div>
        <div>
          <dt>${t('onboarding.fact.who')}</dt>
          <dd>${this.#doer()}</dd>
        </div>
        ${kind === 'TASK' && required && !passed
          ? nothing
          : html`<div>
              <dt>${t('onboarding.fact.kind')}</dt>
              <dd>${this.#sort()}</dd>
            </div>`}
      </dl>
    `;
  }

  #doer() {
    const { responsible, responsibleRole } = this.step;
    if (!responsible) return tOf('templates.role', responsibleRole);
    return html`<fadder-person look="name" .person=${responsible}></fadder-person>
      (${tOf('templates.roleShort', responsibleRole)})`;
  }

  #sort() {
    const { kind, required, passed } = this.step;
    const words = [
      kind === 'TASK' ? '' : tOf('templates.kind', kind),
      required ? '' : t('templates.optional'),
      passed ? t('onboarding.passed.chip') : '',
    ];
    return words.filter(Boolean).join(', ');
  }

  #done(step) {
    const toggle = () => this.tell('step-toggle', step);
    if (!step.doneAt) {
      if (!mayTick(step)) return nothing;
      return html`<button class="button button-main sheet-tick" @click=${toggle}>${t('onboarding.tickNow')}</button>`;
    }
    return html`
      <p class="sheet-done">
        ${icon('check')} <span>${step.waits ? t('onboarding.tickWaits') : endingOf(step, this.viewer)}</span>
        ${mayTick(step)
          ? html`<button class="link-button" @click=${toggle}>${t('onboarding.untickNow')}</button>`
          : nothing}
      </p>
    `;
  }

  #documents(documents) {
    if (documents.length === 0) return nothing;
    return html`<ul class="step-documents">
      ${documents.map(
        ({ title, url }) => html`
          <li>
            <a href=${url} target="_blank" rel="noopener noreferrer" lang="sv">
              ${icon('document')} ${title} <span class="visually-hidden">${t('kernel.newWindow')}</span>
            </a>
          </li>
        `,
      )}
    </ul>`;
  }

  /** The browser's own way to close a sheet, such as a phone's back gesture. */
  #cancel = (event) => {
    event.preventDefault();
    this.#close();
  };

  #outside = ({ target, currentTarget }) => {
    if (target === currentTarget && !this.#wide.matches) this.#close();
  };

  #close = () => this.tell('step-close');

  /** Closes the dialog, which gives the focus back to what opened it, before the sheet is taken from the page. */
  close() {
    this.querySelector('dialog')?.close();
  }
}

customElements.define('step-sheet', StepSheet);
