import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { changes } from '../commitments/changes.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { Subscription } from '../kernel/subscription.js';
import { t, tOf } from '../kernel/texts.js';
import './question-row.js';
import './unsent-questions.js';

const questions = operation(new URL('./questions.graphql', import.meta.url));
const questionsChanged = operation(new URL('./questionsChanged.graphql', import.meta.url));

/** A section of the place of sessions: what the viewer is asked, and what they have asked; and the way to what was. */
class SessionsQuestions extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** Whether the way to the page of all questions is left out, as there. */
    inFull: { type: Boolean, attribute: false },
  };

  #open = new FetchController(this, async () => (await query(questions)).viewer);

  #subscription = new Subscription(
    this,
    questionsChanged,
    () => this.#open.value && {},
    ({ questionsChanged }) => {
      this.#open.take(questionsChanged);
      changes.dispatchEvent(new Event('changed'));
    },
  );

  render() {
    return html`
      <div class="stack" @question-changed=${() => this.#open.run()}>
        ${this.#open.render(
          (viewer) => this.#shown(viewer),
          () => nothing,
        )}
      </div>
    `;
  }

  #shown({ questions, questionsToAnswer }) {
    return html`
      ${questionsToAnswer.length > 0 ? this.#card('asked', questionsToAnswer) : nothing} ${this.#own(questions)}
    `;
  }

  #own(own) {
    if (own.length === 0 && !this.viewer.person.plan && !this.inFull) return nothing;
    return this.#card(
      'parked',
      own,
      html`
        <unsent-questions .shown=${own}></unsent-questions>
        ${own.length === 0 ? html`<p class="muted">${t('questions.none')}</p>` : nothing}
        ${this.inFull ? nothing : html`<a class="questions-link" href="#/questions">${t('questions.all')} ${icon('forward')}</a>`}
      `,
    );
  }

  #card(name, some, more = nothing) {
    return html`
      <section class="card" aria-labelledby="questions-${name}">
        <h2 id="questions-${name}">${tOf('questions.card', name)}</h2>
        ${some.length > 0
          ? html`<ul class="questions">
              ${repeat(
                some,
                ({ id }) => id,
                (one) => html`
                  <li><question-row .question=${one} .viewer=${this.viewer} .takesAlong=${one.alone && !one.forSeries}></question-row></li>
                `,
              )}
            </ul>`
          : nothing}
        ${more}
      </section>
    `;
  }
}

customElements.define('sessions-questions', SessionsQuestions);

export const part = ({ viewer }) => html`<sessions-questions .viewer=${viewer}></sessions-questions>`;
