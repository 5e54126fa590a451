import { html } from 'lit';
import { draft, dropDraft, problemOf } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import '../kernel/form-field.js';
import { enqueue } from '../kernel/outbox.js';
import { t } from '../kernel/texts.js';
import { problemIn } from '../kernel/typed-text.js';
import { questionPark } from './unsent-questions.js';

const MOST = 500;

/**
 * A form for a question: one line, to the viewer's mentor or to the group of a series. It waits without contact, and what
 * the server refuses is a draft again. Tells `question-parked`, and `ask-cancel`.
 */
class AskForm extends PageElement {
  static properties = {
    /** The series that it is for; undefined for one's mentor. */
    seriesId: { attribute: false },
    problem: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    this.problem = problemOf(this.#draft);
  }

  get #draft() {
    return this.seriesId ? `question:park:${this.seriesId}` : 'question:park';
  }

  render() {
    const id = this.seriesId ? 'ask-group' : 'ask-mentor';
    return html`
      <form class="stack" @submit=${this.#send} @keydown=${onEscape(() => this.tell('ask-cancel'))} ${draft(this.#draft)}>
        <form-field class="field" .problem=${this.problem}>
          <label for=${id}>${t('questions.what')}</label>
          <p class="hint" id="${id}-hint">${t(this.seriesId ? 'questions.groupHint' : 'questions.hint')}</p>
          <textarea
            id=${id}
            name="text"
            rows="3"
            maxlength=${MOST}
            required
            aria-describedby="${id}-hint"
            @keydown=${this.#typed}
          ></textarea>
        </form-field>
        <div class="actions">
          <button class="button button-main">${t('questions.park')}</button>
          <button type="button" class="button" @click=${() => this.tell('ask-cancel')}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  /** Sends with Ctrl or Cmd and Enter, too. */
  #typed = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit();
  };

  #send = async (event) => {
    event.preventDefault();
    const form = event.target;
    const text = form.elements.text.value.trim();
    this.problem = await problemIn(text);
    // Sent by then, where somebody has tapped twice.
    if (this.problem || form.elements.text.value.trim() !== text) {
      form.elements.text.focus();
      return;
    }
    const to = this.seriesId ? { seriesId: this.seriesId } : {};
    enqueue(questionPark, { text, ...to, at: new Date().toISOString() }, { draft: this.#draft, values: { text } });
    form.reset();
    dropDraft(this.#draft);
    this.tell('question-parked');
    this.tell('notice', { text: t(this.seriesId ? 'questions.didParkGroup' : 'questions.didPark') });
  };
}

customElements.define('ask-form', AskForm);
