import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { longDay } from '../kernel/dates.js';
import { icon } from '../kernel/icon.js';
import { SheetElement } from '../kernel/sheet.js';
import { t, tOf } from '../kernel/texts.js';
import '../people/person.js';
import './step-more.js';
import { endingOf, mayTick } from './step-row.js';
import './texts.js';

/** A step in full. Tells `sheet-close`, and `step-toggle` when the step is ticked or un-ticked. */
class StepSheet extends SheetElement {
  static properties = {
    step: { attribute: false },
    /** Why it is done, and the documents that it needs, drawn. */
    text: { attribute: false },
    viewer: { attribute: false },
    /** The people who may be asked to do the step, besides whoever has its role. */
    people: { attribute: false },
  };

  updated(changed) {
    const before = changed.get('step');
    if (before && before.id !== this.step.id) this.querySelector('dialog').scrollTop = 0;
  }

  render() {
    const { step } = this;
    const content = html`
      ${this.#facts(step)} ${this.#done(step)}
      ${this.text}
      ${keyed(
        step.id,
        html`<step-more .step=${step} .viewer=${this.viewer} .people=${this.people}></step-more>`,
      )}
    `;
    return this.sheet({ title: step.title, lang: 'sv', content });
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
}

customElements.define('step-sheet', StepSheet);
