import { html } from 'lit';
import { plusDays } from '../kernel/dates.js';
import { draft, dropDraft, problemOf } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { labelled } from '../kernel/fields.js';
import { t } from '../kernel/texts.js';
import { problemIn } from '../kernel/typed-text.js';
import './texts.js';

const MOST = 500;
const FARTHEST_DAYS = 366;
const SUGGESTED_DAYS = 7;

/**
 * A form for what somebody is to do: the line, who and by when. What is typed is kept until it is sent. Tells
 * `commitment-made` with `{ text, personId, due }`, and `commitment-cancel`: on Escape what was typed stays.
 */
class CommitmentForm extends PageElement {
  static properties = {
    /** The name of its draft, by which what the server has refused comes back. */
    name: { attribute: false },
    viewer: { attribute: false },
    /** Those of whom one does it. */
    people: { attribute: false },
    problem: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('name')) this.problem = problemOf(this.name);
  }

  render() {
    const { today, person } = this.viewer;
    const errors = this.problem ? [{ field: [this.problem.code === 'DAY_UNLIKELY' ? 'due' : 'text'], code: this.problem.code }] : [];
    const id = (field) => `${field}-${this.name}`.replaceAll(/\W/g, '-');
    return html`
      <form class="stack commitment-form" @submit=${this.#send} @keydown=${onEscape(() => this.tell('commitment-cancel'))} ${draft(this.name)}>
        ${labelled({
          id: id('text'),
          name: 'text',
          label: t('commitments.what'),
          errors,
          field: (own) => html`<textarea id=${own} name="text" rows="2" maxlength=${MOST} required></textarea>`,
        })}
        <div class="commitment-who">
          ${labelled({
            id: id('personId'),
            name: 'personId',
            label: t('commitments.who'),
            errors,
            field: (own) => html`
              <select id=${own} name="personId" required>
                ${this.people.map(
                  (one) => html`<option value=${one.id}>${one.id === person.id ? t('commitments.me') : one.name}</option>`,
                )}
              </select>
            `,
          })}
          ${labelled({
            id: id('due'),
            name: 'due',
            label: t('commitments.due'),
            errors,
            field: (own) => html`
              <input
                id=${own}
                name="due"
                type="date"
                required
                min=${today}
                max=${plusDays(today, FARTHEST_DAYS)}
                value=${plusDays(today, SUGGESTED_DAYS)}
              />
            `,
          })}
        </div>
        <div class="actions">
          <button class="button button-main">${t('commitments.save')}</button>
          <button type="button" class="button" @click=${this.#cancel}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #send = async (event) => {
    event.preventDefault();
    const form = event.target;
    const { text, personId, due } = Object.fromEntries(new FormData(form));
    this.problem = await problemIn(text);
    if (this.problem) {
      form.elements.text.focus();
      return;
    }
    dropDraft(this.name);
    this.tell('commitment-made', { text: text.trim(), personId, due });
  };

  #cancel = () => {
    dropDraft(this.name);
    this.tell('commitment-cancel');
  };
}

customElements.define('commitment-form', CommitmentForm);
