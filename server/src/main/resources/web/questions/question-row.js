import { html, nothing } from 'lit';
import { dayInWords, instantInWords } from '../kernel/dates.js';
import { draft, dropDraft, hasDraft, problemOf } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import '../kernel/form-field.js';
import { operation } from '../kernel/graphql.js';
import { enqueue, outbox, waiting } from '../kernel/outbox.js';
import { question } from '../kernel/question.js';
import { t, tOf } from '../kernel/texts.js';
import { problemIn } from '../kernel/typed-text.js';
import './texts.js';

const questionAnswer = operation(new URL('./questionAnswer.graphql', import.meta.url));
const questionCommit = operation(new URL('./questionCommit.graphql', import.meta.url));
const questionTakeBack = operation(new URL('./questionTakeBack.graphql', import.meta.url));
const questionTakeAlong = operation(new URL('./questionTakeAlong.graphql', import.meta.url));
const questionSee = operation(new URL('./questionSee.graphql', import.meta.url));

/** Fetched when somebody promises something: a part of another room would come with what everybody fetches first. */
const commitmentForm = () => import('../commitments/commitment-form.js');

const MOST = 500;

/**
 * A question in a row, with what the viewer may do about it: answer, say that it was talked about, promise something,
 * take it back, take it along to a new mentor, or say that they have read the answer. All of it waits without contact.
 * Tells `question-changed` once the server has answered.
 */
class QuestionRow extends PageElement {
  static properties = {
    question: { attribute: false },
    viewer: { attribute: false },
    /** The session at which it stands; undefined for none. */
    session: { attribute: false },
    /** Whether the answer to it is news. */
    news: { type: Boolean },
    /** Whether there is a new mentor to take it along to. */
    takesAlong: { type: Boolean, attribute: false },
    /** Which of its forms is open: `answer`, `commit` or none. */
    open: { state: true },
    problem: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#moved);
    outbox.addEventListener('answered', this.#settled);
    outbox.addEventListener('refused', this.#settled);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('changed', this.#moved);
    outbox.removeEventListener('answered', this.#settled);
    outbox.removeEventListener('refused', this.#settled);
  }

  willUpdate(changed) {
    if (changed.has('question') && changed.get('question')?.id !== this.question.id) this.#restore();
  }

  /** Opens the form that holds something which was not sent, or which the server has refused. */
  #restore() {
    this.open = ['answer', 'commit'].find((form) => hasDraft(this.#draftOf(form)));
    this.problem = problemOf(this.#draftOf('answer'));
  }

  #draftOf(form) {
    return `question:${this.question.id}:${form}`;
  }

  render() {
    const { text, state } = this.question;
    const unsent = waiting().find((entry) => this.#isMine(entry));
    return html`
      <div class="question-row" tabindex="-1">
        <p class="step-meta">${this.#head()}</p>
        <p class="question-text" lang="sv">${text}</p>
        ${state === 'OPEN' ? nothing : this.#outcome()}
        ${unsent ? this.#waits(unsent) : this.open === 'answer' ? this.#answer() : this.open === 'commit' ? this.#commit() : this.#deeds()}
      </div>
    `;
  }

  /** Says who asks whom, and since when. */
  #head() {
    const { author, mentor, parkedAt, viewerIsAuthor, alone, forSeries } = this.question;
    const when = instantInWords(parkedAt, this.viewer.today);
    if (!viewerIsAuthor) return html`<strong>${author?.name ?? ''}</strong> <span>${when}</span>`;
    const to = alone ? t('questions.alone') : forSeries ? t('questions.toGroup') : t('questions.to', { name: mentor?.name ?? '' });
    return html`<span>${to}</span> <span>${when}</span>`;
  }

  /** What has become of it. */
  #outcome() {
    const { answer, commitment, endedBy, endedAt, state } = this.question;
    const { today } = this.viewer;
    const own = endedBy?.id === this.viewer.person.id;
    const who = own ? t('questions.you') : (endedBy?.name ?? '');
    const when = instantInWords(endedAt, today);
    if (commitment) {
      const { person, due, text } = commitment;
      const name = person?.id === this.viewer.person.id ? t('questions.you') : (person?.name ?? '');
      return html`
        <div class="question-answer">
          <p class="step-meta">${t('questions.promised', { name, day: dayInWords(due, today) })}</p>
          <p lang="sv">${text}</p>
        </div>
      `;
    }
    if (!answer) return html`<p class="step-meta">${tOf('questions.ended', state, { who, when })}</p>`;
    return html`
      <div class="question-answer">
        <p class="step-meta"><strong>${who}</strong> <span>${when}</span></p>
        <p lang="sv">${answer}</p>
      </div>
    `;
  }

  #deeds() {
    const { state, viewerIsAuthor, alone } = this.question;
    if (this.news) return html`<div class="actions">${this.#button('read', '', () => this.#do(questionSee, {}))}</div>`;
    if (state !== 'OPEN') return nothing;
    const takeBack = this.#button('takeBack', '', this.#takeBack);
    if (alone) {
      return html`
        <div class="actions">
          ${this.takesAlong ? this.#button('takeAlong', 'button-main', () => this.#do(questionTakeAlong, {})) : nothing} ${takeBack}
        </div>
      `;
    }
    const talked = this.#button('talked', '', () => this.#do(questionAnswer, { ...this.#where(), ...at() }));
    const commit = this.#button('commit', '', () => this.#show('commit'));
    if (viewerIsAuthor) return html`<div class="actions">${this.session ? html`${talked} ${commit}` : nothing} ${takeBack}</div>`;
    return html`<div class="actions">${this.#button('answer', '', () => this.#show('answer'))} ${talked} ${commit}</div>`;
  }

  /** A button for a deed, whose name says aloud which question it is about. */
  #button(deed, look, act) {
    const label = tOf('questions.deed', deed);
    return html`<button class="button ${look}" aria-label=${`${label}: ${this.question.text}`} @click=${act}>${label}</button>`;
  }

  #answer() {
    const id = `answer-${this.question.id}`;
    return html`
      <form class="stack" @submit=${this.#sendAnswer} @keydown=${onEscape(this.#leave)} ${draft(this.#draftOf('answer'))}>
        <form-field class="field" .problem=${this.problem}>
          <label for=${id}>${t('questions.yourAnswer')}</label>
          <textarea id=${id} name="answer" rows="3" maxlength=${MOST} required></textarea>
        </form-field>
        <div class="actions">
          <button class="button button-main">${t('questions.send')}</button>
          <button type="button" class="button" @click=${this.#throwAway}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #commit() {
    commitmentForm();
    return html`
      <commitment-form
        .name=${this.#draftOf('commit')}
        .viewer=${this.viewer}
        .people=${this.#people()}
        @commitment-made=${this.#sendCommit}
        @commitment-cancel=${this.#leave}
      ></commitment-form>
    `;
  }

  /** Those of whom one may promise something: those of the session, or the two. */
  #people() {
    const { author, mentor } = this.question;
    const { person } = this.viewer;
    const others = this.session ? this.session.members.map((member) => member.person) : [author, mentor];
    return [person, ...others.filter((one) => one && one.id !== person.id)];
  }

  #waits({ path, input }) {
    const deed = path === questionAnswer.path ? 'answer' : path === questionCommit.path ? 'commit' : undefined;
    const text = input.answer ?? input.text;
    return html`
      <div class=${deed && text ? 'question-answer' : nothing} role="status">
        ${text ? html`<p lang="sv">${text}</p>` : nothing}
        <p class="muted small">${t('questions.waits')}</p>
      </div>
    `;
  }

  async #show(form) {
    if (form === 'commit') await commitmentForm();
    this.open = form;
    await this.updateComplete;
    await this.querySelector('commitment-form')?.updateComplete;
    this.querySelector('textarea').focus();
  }

  /** Closes the form; what was typed stays. */
  #leave = () => {
    this.open = undefined;
    this.#focus();
  };

  #throwAway = () => {
    dropDraft(this.#draftOf('answer'));
    this.#leave();
  };

  #sendAnswer = async (event) => {
    event.preventDefault();
    const field = event.target.elements.answer;
    const answer = field.value.trim();
    this.problem = await problemIn(answer);
    if (this.problem || field.value.trim() !== answer) {
      field.focus();
      return;
    }
    this.#send(questionAnswer, { answer, ...this.#where(), ...at() }, 'answer', { answer });
  };

  #sendCommit = ({ detail }) => this.#send(questionCommit, { ...detail, ...this.#where(), ...at() }, 'commit', detail);

  #send(document, input, form, values) {
    enqueue(document, { questionId: this.question.id, ...input }, { draft: this.#draftOf(form), values });
    dropDraft(this.#draftOf(form));
    this.open = undefined;
    this.#focus();
  }

  #takeBack = async () => {
    const isSure = await question({
      title: t('questions.takeBackSure'),
      text: this.question.text,
      yes: tOf('questions.deed', 'takeBack'),
    });
    if (isSure) this.#do(questionTakeBack, at());
  };

  #do(document, input) {
    enqueue(document, { questionId: this.question.id, ...input });
    this.#focus();
  }

  /** The focus stays in the row, whose buttons go. */
  async #focus() {
    await this.updateComplete;
    this.querySelector('.question-row')?.focus({ preventScroll: true });
  }

  /** The session, where it stands at one that is to come or has been held. */
  #where() {
    return this.session ? { sessionId: this.session.id } : {};
  }

  #isMine({ input }) {
    return input.questionId === this.question.id;
  }

  #moved = () => this.requestUpdate();

  #settled = ({ type, detail: { entry } }) => {
    if (!this.#isMine(entry)) return;
    if (type === 'refused') this.#restore();
    this.tell('question-changed');
  };
}

/** The time of the tap, which the server may hear of later. */
function at() {
  return { at: new Date().toISOString() };
}

customElements.define('question-row', QuestionRow);
