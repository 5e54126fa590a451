import { html, nothing } from 'lit';
import { instantInWords } from '../kernel/dates.js';
import { draft, draftOf, dropDraft, problemOf } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { enqueue, notShown, outbox, waiting } from '../kernel/outbox.js';
import { rows } from '../kernel/rows.js';
import { t } from '../kernel/texts.js';
import '../people/person.js';
import { fieldId } from './asking.js';
import { markdown } from '../kernel/markdown.js';
import './texts.js';

const stepComment = operation(new URL('./stepComment.graphql', import.meta.url));

const MOST = 2000;

/**
 * What people say to one another about a step, with a box to write in that is always open. What is said waits on the
 * device while there is no contact. Tells `comment-answered` with the step as it is then, and `comment-delete`.
 */
class StepThread extends PageElement {
  static properties = {
    /** The step in full. */
    more: { attribute: false },
    viewer: { attribute: false },
    busy: { type: Boolean },
    /** Whether somebody else has changed the step while the viewer was writing. */
    changed: { type: Boolean },
    /** Why what stands in the box cannot be sent, as `{ code }`. */
    problem: { state: true },
  };

  /** The server judges too; here it is judged before a text is kept on the device. */
  #judge = import('../kernel/identity-number.js').then(
    ({ hasIdentityNumber }) => hasIdentityNumber,
    () => () => false,
  );

  #id = fieldId();

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#moved);
    outbox.addEventListener('answered', this.#answered);
    outbox.addEventListener('refused', this.#refused);
  }

  willUpdate(changed) {
    if (changed.has('more') && changed.get('more')?.id !== this.more.id) this.problem = problemOf(this.#draftName);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('changed', this.#moved);
    outbox.removeEventListener('answered', this.#answered);
    outbox.removeEventListener('refused', this.#refused);
  }

  render() {
    const { comments } = this.more;
    const own = comments.filter(({ author }) => author?.id === this.viewer.person.id);
    const unsent = notShown(waiting().filter((entry) => this.#isMine(entry)), own);
    return html`
      <section class="stack thread" aria-labelledby="${this.#id}-title">
        <h3 id="${this.#id}-title">${t('onboarding.more.comments')}</h3>
        ${comments.length + unsent.length > 0
          ? html`<ul class="step-comments">
              ${rows(comments, (comment) => this.#comment(comment))} ${unsent.map((entry) => this.#unsent(entry))}
            </ul>`
          : nothing}
        <div role="status">
          ${this.changed ? html`<p class="message">${icon('newer')} ${t('onboarding.more.changedMeanwhile')}</p>` : nothing}
        </div>
        <form class="step-say" @submit=${this.#send} ${draft(this.#draftName)}>
          <form-field class="field" .problem=${this.problem}>
            <label for=${this.#id}>${t('onboarding.more.comment')}</label>
            <p class="hint" id="${this.#id}-hint">${t('onboarding.more.noClients')}</p>
            <textarea
              id=${this.#id}
              name="text"
              rows="2"
              maxlength=${MOST}
              required
              aria-describedby="${this.#id}-hint"
              @keydown=${this.#typed}
            ></textarea>
          </form-field>
          <button class="button">${t('onboarding.more.send.comment')}</button>
        </form>
      </section>
    `;
  }

  get #draftName() {
    return `step:${this.more.id}:comment`;
  }

  #comment({ id, at, text, author, viewerMayTakeBack }) {
    return html`
      <li>
        <p class="muted small">${author
          ? html`<fadder-person look="name" .person=${author}></fadder-person>`
          : nothing} ${instantInWords(at, this.viewer.today)}</p>
        <div class="step-said" lang="sv">${markdown(text)}</div>
        ${viewerMayTakeBack
          ? html`<button
              class="icon-button"
              aria-label=${t('onboarding.more.takeBack')}
              ?disabled=${this.busy}
              @click=${() => this.tell('comment-delete', { commentId: id, text })}
            >
              ${icon('close')}
            </button>`
          : nothing}
      </li>
    `;
  }

  #unsent({ input }) {
    return html`
      <li class="is-waiting">
        <p class="muted small"><strong>${this.viewer.person.name}</strong> ${t('onboarding.tickWaits')}</p>
        <div class="step-said" lang="sv">${markdown(input.text)}</div>
      </li>
    `;
  }

  /** Sends with Ctrl or Cmd and Enter, too. */
  #typed = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit();
  };

  #send = async (event) => {
    event.preventDefault();
    const form = event.target;
    const field = form.elements.text;
    const text = field.value.trim();
    if (!text) return;
    const hasIdentityNumber = await this.#judge;
    // Sent by then, where somebody has tapped twice.
    if (field.value.trim() !== text) return;
    const isRefused = hasIdentityNumber(text);
    this.problem = isRefused ? { code: 'IDENTITY_NUMBER' } : undefined;
    if (!isRefused) {
      this.say(text);
      // An empty field that has been sent lacks nothing.
      form.reset();
      dropDraft(this.#draftName);
    }
    field.focus();
  };

  /** Says something, now or when there is contact. What the server refuses is a draft again. */
  say(text) {
    enqueue(stepComment, { stepId: this.more.id, text }, { draft: this.#draftName, values: { text } });
  }

  #isMine({ path, input }) {
    return path === stepComment.path && input.stepId === this.more.id;
  }

  #moved = () => this.requestUpdate();

  #answered = ({ detail: { entry, payload } }) => {
    if (this.#isMine(entry)) this.tell('comment-answered', payload.step);
  };

  /** Shows what was refused where it was written, as it is a draft again by then, and says why. */
  #refused = async ({ detail: { entry, code } }) => {
    if (!this.#isMine(entry)) return;
    await this.updateComplete;
    this.querySelector('textarea').value = draftOf(this.#draftName)?.text ?? entry.input.text;
    this.problem = { code };
  };
}

customElements.define('step-thread', StepThread);
