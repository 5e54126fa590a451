import { html, nothing } from 'lit';
import { dayInWords, instantInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { enqueue, outbox, waiting } from '../kernel/outbox.js';
import { question } from '../kernel/question.js';
import { t } from '../kernel/texts.js';

const commitmentDone = operation(new URL('./commitmentDone.graphql', import.meta.url));
const commitmentUndone = operation(new URL('./commitmentUndone.graphql', import.meta.url));
const commitmentTakeBack = operation(new URL('./commitmentTakeBack.graphql', import.meta.url));

/**
 * A commitment in a row: a tick for those who may say that it is done, who does it, and by when. What is tapped waits
 * without contact. Tells `commitment-changed` once the server has answered.
 */
class CommitmentRow extends PageElement {
  static properties = {
    commitment: { attribute: false },
    viewer: { attribute: false },
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

  render() {
    const { text, viewerMayDo, viewerMayTakeBack } = this.commitment;
    const [last] = waiting().filter((entry) => this.#isMine(entry)).reverse();
    const isDone = last ? last.path === commitmentDone.path : Boolean(this.commitment.doneAt);
    if (last?.path === commitmentTakeBack.path) return nothing;
    const words = html`
      <span class="commitment-words">
        <span class="commitment-text" lang="sv">${text}</span>
        <span class="muted small">${this.#about(isDone, last)}</span>
      </span>
    `;
    return html`
      <div class="commitment ${isDone ? 'is-done' : ''}">
        ${viewerMayDo
          ? html`<label class="check-row">
              <input type="checkbox" .checked=${isDone} @change=${() => this.#tick(isDone)} /> ${words}
            </label>`
          : html`<div class="check-row"><span class="commitment-mark">${icon(isDone ? 'check' : 'clock')}</span> ${words}</div>`}
        ${viewerMayTakeBack && !isDone
          ? html`<button class="icon-button" aria-label=${t('commitments.takeBackOf', { text })} @click=${this.#takeBack}>${icon('close')}</button>`
          : nothing}
      </div>
    `;
  }

  /** Says who does it, and by when, or when it was done. */
  #about(isDone, last) {
    const { person, due, doneAt } = this.commitment;
    const { today } = this.viewer;
    const who = person?.id === this.viewer.person.id ? t('commitments.you') : (person?.name ?? '');
    const name = who && `${who} · `;
    if (last) return html`${name}${t('commitments.waits')}`;
    if (isDone) return html`${name}${t('commitments.doneAt', { when: instantInWords(doneAt, today) })}`;
    const day = dayInWords(due, today);
    return due < today
      ? html`${name}<span class="is-late">${t('commitments.late', { day })}</span>`
      : html`${name}${t('commitments.by', { day })}`;
  }

  #tick(isDone) {
    const { id: commitmentId } = this.commitment;
    if (isDone) enqueue(commitmentUndone, { commitmentId });
    else enqueue(commitmentDone, { commitmentId, at: new Date().toISOString() });
  }

  #takeBack = async () => {
    const { id: commitmentId, text } = this.commitment;
    const sure = await question({
      title: t('commitments.takeBackSure'),
      text,
      yes: t('commitments.takeBack'),
    });
    if (sure) enqueue(commitmentTakeBack, { commitmentId });
  };

  #isMine({ input }) {
    return input.commitmentId === this.commitment.id;
  }

  #moved = () => this.requestUpdate();

  #settled = ({ detail: { entry } }) => {
    if (this.#isMine(entry)) this.tell('commitment-changed');
  };
}

customElements.define('commitment-row', CommitmentRow);
