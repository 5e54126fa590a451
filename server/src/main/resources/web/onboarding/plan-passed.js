import { html, nothing } from 'lit';
import { shortDay } from '../kernel/dates.js';
import { draft, draftOf } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { t, tOf } from '../kernel/texts.js';
import { fieldId } from './asking.js';
import './texts.js';

/** What becomes of a step, the usual first. */
const CHOICES = ['DO', 'DROP', 'CREDIT'];

/** The number of working days within which what is to be done is due. */
const DAYS = 5;

/**
 * A form for the steps that had passed when the plan was begun: all are to be done within a week but for those where
 * something else is chosen, and saved together. Tells `sort-passed`.
 */
class PlanPassed extends PageElement {
  static properties = {
    planId: {},
    steps: { attribute: false },
    viewer: { attribute: false },
    busy: { type: Boolean },
    isShown: { state: true },
    choices: { state: true },
  };

  #id = fieldId();

  /** Shows the form and leads to it. */
  async show() {
    this.isShown = true;
    await this.updateComplete;
    this.querySelector('h2').focus();
  }

  willUpdate() {
    if (this.choices) return;
    const typed = draftOf(this.#draftName);
    this.isShown = Boolean(typed);
    this.choices = Object.fromEntries(this.steps.map(({ id }) => [id, typed?.[`choice-${id}`] ?? 'DO']));
  }

  render() {
    if (!this.isShown) return nothing;
    const count = this.steps.length;
    return html`
      <form
        class="plan-passed stack"
        aria-labelledby="${this.#id}-title"
        @submit=${this.#submit}
        ${draft(this.#draftName)}
      >
        <h2 id="${this.#id}-title" tabindex="-1">${t('onboarding.passed.title')}</h2>
        <p class="muted">${t('onboarding.passed.about', { count })}</p>
        <ul>
          ${this.steps.map((step) => this.#step(step))}
        </ul>
        <button class="button button-main" ?disabled=${this.busy}>${t('onboarding.passed.save', { count })}</button>
      </form>
    `;
  }

  get #draftName() {
    return `passed:${this.planId}`;
  }

  #choice(id) {
    return this.choices[id] ?? CHOICES[0];
  }

  #step({ id, title, due }) {
    const field = `${this.#id}-${id}`;
    return html`
      <li>
        <form-field class="field">
          <label for=${field} lang="sv">${title}</label>
          <p class="hint" id="${field}-hint">
            ${t('onboarding.passed.was', { day: shortDay(due, this.viewer.today) })}
          </p>
          <select
            id=${field}
            name="choice-${id}"
            aria-describedby="${field}-hint"
            @change=${({ target }) => (this.choices = { ...this.choices, [id]: target.value })}
          >
            ${CHOICES.map(
              (choice) => html`
                <option value=${choice} ?selected=${choice === this.#choice(id)}>
                  ${tOf('onboarding.passed.choice', choice)}
                </option>
              `,
            )}
          </select>
        </form-field>
        ${this.#choice(id) === 'CREDIT' ? this.#note(id, `${field}-note`) : nothing}
      </li>
    `;
  }

  #note(id, field) {
    return html`
      <form-field class="field">
        <label for=${field}>${t('onboarding.more.earlier')}</label>
        <input id=${field} name="note-${id}" required maxlength="500" autocomplete="off" />
      </form-field>
    `;
  }

  #submit = (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    const decisions = this.steps.map(({ id: stepId }) => {
      const choice = this.#choice(stepId);
      const days = choice === 'DO' ? DAYS : null;
      return { stepId, choice, days, note: choice === 'CREDIT' ? given.get(`note-${stepId}`) : null };
    });
    this.tell('sort-passed', decisions);
  };
}

customElements.define('plan-passed', PlanPassed);
