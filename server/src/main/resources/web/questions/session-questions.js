import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { changes } from '../commitments/changes.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import './ask-form.js';
import './question-row.js';

const sessionQuestions = operation(new URL('./sessionQuestions.graphql', import.meta.url));

/** A part of a session: the questions that are open between those who meet, and what was answered there. */
class SessionQuestions extends PageElement {
  static properties = {
    viewer: { attribute: false },
    session: { attribute: false },
    asking: { state: true },
  };

  #questions = new FetchController(
    this,
    async () => (await query(sessionQuestions, { id: this.session.id })).node?.questions ?? null,
  );

  connectedCallback() {
    super.connectedCallback();
    changes.addEventListener('changed', this.#again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    changes.removeEventListener('changed', this.#again);
  }

  updated(changed) {
    const before = changed.get('session');
    if (before && (before.id !== this.session.id || before.revision !== this.session.revision)) this.#again();
  }

  render() {
    return this.#questions.render(
      (questions) => (questions === null || this.session.form === 'CASE_REVIEW' ? nothing : this.#shown(questions)),
      () => nothing,
    );
  }

  #shown(questions) {
    const seriesId = this.session.viewerStanding === 'PARTICIPANT' ? this.session.series?.id : undefined;
    if (questions.length === 0 && !this.#mayAsk(seriesId)) return nothing;
    return html`
      <section class="card stack" aria-labelledby="session-questions" @question-changed=${this.#changed}>
        <h2 id="session-questions" tabindex="-1">${t('questions.title')}</h2>
        ${questions.length > 0
          ? html`<ul class="questions">
              ${repeat(
                questions,
                ({ id }) => id,
                (one) => html`
                  <li><question-row .question=${one} .viewer=${this.viewer} .session=${this.session}></question-row></li>
                `,
              )}
            </ul>`
          : html`<p class="muted">${t('questions.noneHere')}</p>`}
        ${this.#mayAsk(seriesId) ? this.#ask(seriesId) : nothing}
      </section>
    `;
  }

  /** A question to a group is parked at its sessions; one to a mentor from anywhere. */
  #mayAsk(seriesId) {
    return Boolean(seriesId) && this.session.form === 'GROUP';
  }

  #ask(seriesId) {
    return this.asking
      ? html`<ask-form .seriesId=${seriesId} @question-parked=${this.#asked} @ask-cancel=${this.#close}></ask-form>`
      : html`<div class="actions"><button class="button" @click=${this.#begin}>${t('questions.askGroup')}</button></div>`;
  }

  #begin = async () => {
    this.asking = true;
    await this.updateComplete;
    await this.querySelector('ask-form').updateComplete;
    this.querySelector('ask-form textarea').focus();
  };

  #asked = () => {
    this.#close();
    this.#again();
  };

  #close = () => {
    this.asking = false;
    this.querySelector('#session-questions')?.focus();
  };

  /** A question may have become a commitment, which another part shows. */
  #changed = () => {
    this.#again();
    changes.dispatchEvent(new Event('changed'));
  };

  #again = () => this.#questions.run();
}

customElements.define('session-questions', SessionQuestions);

export const part = ({ viewer, session }) =>
  html`<session-questions .viewer=${viewer} .session=${session}></session-questions>`;
