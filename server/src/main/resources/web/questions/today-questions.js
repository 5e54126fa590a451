import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { tOf } from '../kernel/texts.js';
import './question-row.js';

/**
 * Cards on the day: what those ask whom the viewer mentors, answered in the row; what the viewer has got an answer to;
 * and what they asked a mentor whom they no longer have. Tells `agenda-changed`.
 */
class TodayQuestions extends PageElement {
  static properties = {
    viewer: { attribute: false },
    items: { attribute: false },
  };

  render() {
    const of = (...kinds) => this.items.filter(({ kind }) => kinds.includes(kind));
    return html`
      ${this.#card('asked', of('QUESTION_TO_ANSWER'))} ${this.#card('answered', of('QUESTION_ANSWERED'))}
      ${this.#card('left', of('QUESTION_ALONE'))}
    `;
  }

  #card(name, items) {
    if (items.length === 0) return nothing;
    return html`
      <section class="card" aria-labelledby="today-questions-${name}" @question-changed=${() => this.tell('agenda-changed')}>
        <h2 id="today-questions-${name}">${tOf('questions.card', name)}</h2>
        <ul class="questions">
          ${repeat(
            items,
            ({ object }) => object.id,
            ({ object, kind, deeds }) => html`
              <li>
                <question-row
                  .question=${object}
                  .viewer=${this.viewer}
                  .news=${kind === 'QUESTION_ANSWERED'}
                  .takesAlong=${deeds.includes('TAKE_QUESTION_ALONG')}
                ></question-row>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }
}

customElements.define('today-questions', TodayQuestions);
