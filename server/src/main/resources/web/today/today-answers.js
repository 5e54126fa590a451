import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar } from '../kernel/avatar.js';
import { instantInWords } from '../kernel/dates.js';
import { draft, dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { markdown } from '../kernel/markdown.js';
import { keyOf } from './agenda.js';

const stepComment = operation(new URL('../onboarding/stepComment.graphql', import.meta.url));
const stepSignOff = operation(new URL('../onboarding/stepSignOff.graphql', import.meta.url));
const stepCredit = operation(new URL('../onboarding/stepCredit.graphql', import.meta.url));
const stepCommentsSee = operation(new URL('./stepCommentsSee.graphql', import.meta.url));

/** The kinds of what tells something, and waits for nothing but to be read. */
const TELLING = ['ANSWER', 'CREDITED', 'CREDIT_DECLINED'];

/**
 * An element with what others have said or asked and wait for an answer to, with the answer in the row. Tells
 * `agenda-changed`.
 */
class TodayAnswers extends PageElement {
  static properties = {
    items: { attribute: false },
    viewer: { attribute: false },
    busy: { state: true },
  };

  render() {
    if (this.items.length === 0) return nothing;
    return html`
      <section class="card" aria-labelledby="today-answers">
        <h2 id="today-answers">${t(this.items.every(isTelling) ? 'today.told' : 'today.answers')}</h2>
        <ul class="today-answers">
          ${repeat(this.items, keyOf, (item) => html`<li>${this.#item(item)}</li>`)}
        </ul>
      </section>
    `;
  }

  #item(item) {
    if (item.object.text !== undefined) return this.#said(item);
    return ['CREDIT', 'SIGNATURE'].includes(item.kind) ? this.#asked(item) : this.#told(item);
  }

  /** Draws what was answered, sent back or asked about a step: the reason, the way there, and that it was read. */
  #told({ kind, person, object: step }) {
    const isOwn = person.id === this.viewer.person.id;
    const words = tOf('today.kind', kind, { who: person.name });
    return html`
      <div class=${isOwn ? nothing : 'today-person'}>
        ${isOwn ? nothing : avatar(person)} ${this.#head(words, step)}
      </div>
      ${step.note ? html`<p class="today-said" lang="sv">${step.note}</p>` : nothing}
      <div class="actions">
        <a class="button button-main" href=${stepAddress(step, isOwn)}>${t('today.openStep')}</a>
        <button
          class="button"
          ?disabled=${this.busy}
          @click=${() => this.#do(stepCommentsSee, { stepId: step.id }, t('today.did.PUT_AWAY'))}
        >
          ${t('today.deed.PUT_AWAY')}
        </button>
      </div>
    `;
  }

  #said(item) {
    const { kind, person } = item;
    const { id, author, text, at, step } = item.object;
    const values = { who: author?.name ?? '', step: step.title };
    const [reply, read] = isTelling(item) ? ['', 'button-main'] : ['button-main', ''];
    return html`
      <div class="today-person">
        ${author ? avatar(author) : nothing}
        ${this.#head(tOf('today.kind', kind, values), step, instantInWords(at, this.viewer.today))}
      </div>
      <div class="today-said" lang="sv">${markdown(text)}</div>
      <form class="today-reply" @submit=${(event) => this.#reply(event, step)} ${draft(draftName(step))}>
        <form-field>
          <label class="visually-hidden" for="reply-${id}">${t('today.replyTo', values)}</label>
          <textarea id="reply-${id}" name="text" rows="2" maxlength="2000" required placeholder=${t('today.replyHere')}></textarea>
        </form-field>
        <div class="actions">
          <button class="button ${reply}" ?disabled=${this.busy}>${t('today.deed.REPLY')}</button>
          <button
            type="button"
            class="button ${read}"
            ?disabled=${this.busy}
            @click=${() => this.#do(stepCommentsSee, { stepId: step.id }, t('today.did.PUT_AWAY'))}
          >
            ${t('today.deed.PUT_AWAY')}
          </button>
          ${this.#toStep(step, person)}
        </div>
      </form>
    `;
  }

  #asked({ kind, person, object: step }) {
    const values = { who: person.name };
    const { id: stepId, revision } = step;
    const yes =
      kind === 'CREDIT'
        ? () => this.#do(stepCredit, { stepId, revision, note: step.creditNote }, t('today.did.CREDIT'))
        : () => this.#do(stepSignOff, { stepId, revision }, t('today.did.SIGN_OFF'));
    return html`
      <div class="today-person">
        ${avatar(person)}
        ${this.#head(tOf('today.kind', kind, values), step)}
      </div>
      ${kind === 'CREDIT' ? html`<p class="today-said" lang="sv">${step.creditNote}</p>` : nothing}
      <div class="actions">
        <button class="button button-main" ?disabled=${this.busy} @click=${yes}>
          ${tOf('today.deed', kind === 'CREDIT' ? 'CREDIT' : 'SIGN_OFF')}
        </button>
        ${this.#toStep(step, person)}
      </div>
    `;
  }

  #head(words, { title }, when) {
    return html`
      <p>
        ${words} ${when ? html`<span class="muted small">${when}</span>` : nothing}
        <span class="step-title" lang="sv">${title}</span>
      </p>
    `;
  }

  #toStep(step, person) {
    const isOwn = person.id === this.viewer.person.id;
    if (!isOwn && !step.plan) return nothing;
    return html`<a class="today-link" href=${stepAddress(step, isOwn)}>${t('today.openStep')}</a>`;
  }

  async #reply(event, step) {
    event.preventDefault();
    const form = event.target;
    const { text } = Object.fromEntries(new FormData(form));
    if (!(await this.#do(stepComment, { stepId: step.id, text }, t('today.did.REPLY')))) return;
    dropDraft(draftName(step));
    form.reset();
  }

  async #do(document, input, text) {
    this.busy = true;
    let done = false;
    try {
      await mutate(document, input);
      this.tell('notice', { text });
      done = true;
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    this.tell('agenda-changed');
    return done;
  }
}

function isTelling({ kind }) {
  return TELLING.includes(kind);
}

/** What is begun here stands at the step as well, and what is begun there, here: it is one comment. */
function draftName({ id }) {
  return `step:${id}:comment`;
}

function stepAddress({ id, plan }, isOwn) {
  const within = isOwn || !plan ? 'introduction' : `plans/${encodeURIComponent(plan.id)}`;
  return `#/${within}/steps/${encodeURIComponent(id)}`;
}

customElements.define('today-answers', TodayAnswers);
