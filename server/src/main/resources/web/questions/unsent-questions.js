import { html, nothing } from 'lit';
import { clockInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { operation } from '../kernel/graphql.js';
import { notShown, outbox, waiting } from '../kernel/outbox.js';
import { t } from '../kernel/texts.js';
import './texts.js';

export const questionPark = operation(new URL('./questionPark.graphql', import.meta.url));

/** The questions that wait on the device to be sent. Tells `question-changed` when one was. */
class UnsentQuestions extends PageElement {
  static properties = {
    /** The viewer's own questions that are shown already. */
    shown: { attribute: false },
  };

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#moved);
    outbox.addEventListener('answered', this.#answered);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('changed', this.#moved);
    outbox.removeEventListener('answered', this.#answered);
  }

  render() {
    const parked = this.shown.map(({ text, parkedAt }) => ({ text, at: parkedAt }));
    const unsent = notShown(waiting().filter(({ path }) => path === questionPark.path), parked);
    if (unsent.length === 0) return nothing;
    return html`
      <ul class="questions">
        ${unsent.map(
          ({ input, at }) => html`
            <li class="question-row">
              <p class="step-meta">${t('questions.waits')} <span>${clockInWords(at)}</span></p>
              <p class="question-text" lang="sv">${input.text}</p>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #moved = () => this.requestUpdate();

  #answered = ({ detail: { entry } }) => {
    if (entry.path === questionPark.path) this.tell('question-changed');
  };
}

customElements.define('unsent-questions', UnsentQuestions);
