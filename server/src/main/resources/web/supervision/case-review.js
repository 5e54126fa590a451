import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t } from '../kernel/texts.js';
import { isOver, nowOf } from './session-times.js';
import './texts.js';

const caseReviewRaise = operation(new URL('./caseReviewRaise.graphql', import.meta.url));
const caseReviewCountsSet = operation(new URL('./caseReviewCountsSet.graphql', import.meta.url));

const MOST = 100;

/**
 * What a review of cases has besides other sessions: before it, that one has something to take up; afterwards, how many
 * cases were taken up and for how many there was no time. Nothing is told of a case. Tells `session-changed`.
 */
class CaseReview extends PageElement {
  static properties = {
    session: { attribute: false },
    viewer: { attribute: false },
    isOpen: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  render() {
    const { form, state, viewerStanding } = this.session;
    if (form !== 'CASE_REVIEW' || viewerStanding === 'OVERSEER' || state === 'CALLED_OFF') return nothing;
    const isAhead = state === 'PLANNED' && !isOver(this.session, nowOf());
    return html`
      <section class="card stack" aria-labelledby="case-review">
        <h2 id="case-review">${t(isAhead ? 'supervision.review.before' : 'supervision.review.after')}</h2>
        ${isAhead ? this.#before() : this.#after()}
      </section>
    `;
  }

  #before() {
    const { viewerRaises, toRaise, viewerStanding } = this.session;
    return html`
      ${toRaise === null ? nothing : html`<p>${t('supervision.review.toRaise', { count: toRaise })}</p>`}
      ${viewerStanding === 'PARTICIPANT' && viewerRaises !== null
        ? html`
            <p class="muted small">${t('supervision.review.unseen')}</p>
            <p>
              <button type="button" class="button" aria-pressed=${viewerRaises ? 'true' : 'false'} ?disabled=${this.busy} @click=${() => this.#raise(!viewerRaises)}>
                ${viewerRaises ? icon('check') : nothing} ${t('supervision.review.raise')}
              </button>
            </p>
          `
        : nothing}
    `;
  }

  #after() {
    const { raised, notReached, viewerStanding } = this.session;
    const isSaid = raised !== null;
    if (this.isOpen) return this.#form();
    return html`
      ${isSaid
        ? html`<p>${t('supervision.review.counts', { raised: t('supervision.review.raised', { count: raised }), notReached: t('supervision.review.notReached', { count: notReached }) })}</p>`
        : nothing}
      ${viewerStanding === 'PARTICIPANT'
        ? html`<p><button type="button" class="button" @click=${this.#open}>${t(isSaid ? 'supervision.review.change' : 'supervision.review.count')}</button></p>`
        : nothing}
    `;
  }

  #form() {
    const errors = this.failure?.payload?.userErrors ?? [];
    const count = (name, label, value) =>
      labelled({
        id: `review-${name}`,
        name,
        label: t(label),
        errors,
        field: (id) => html`<input id=${id} name=${name} type="number" inputmode="numeric" min="0" max=${MOST} required .value=${String(value ?? 0)} />`,
      });
    const isAtField = errors.some(({ field }) => ['raised', 'notReached'].includes(field.join()));
    return html`
      <form class="stack" novalidate @submit=${this.#save}>
        <p class="muted small">${t('supervision.review.numbersOnly')}</p>
        ${count('raised', 'supervision.review.raisedField', this.session.raised)}
        ${count('notReached', 'supervision.review.notReachedField', this.session.notReached)}
        <div role="alert">${this.failure && !isAtField ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}</div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('supervision.review.save')}</button>
          <button type="button" class="button" @click=${this.#leave}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #open = async () => {
    this.failure = undefined;
    this.isOpen = true;
    await this.updateComplete;
    this.querySelector('input').focus();
  };

  #leave = async () => {
    this.isOpen = false;
    await this.updateComplete;
    this.querySelector('button')?.focus();
  };

  #save = async (event) => {
    event.preventDefault();
    if (!event.target.checkValidity()) return;
    const { id: sessionId, revision } = this.session;
    const { raised, notReached } = event.target.elements;
    const input = { sessionId, raised: Number(raised.value), notReached: Number(notReached.value), revision };
    if (await this.#do(caseReviewCountsSet, input, t('supervision.review.saved'))) await this.#leave();
    else focusOnWrong(this);
  };

  async #raise(raises) {
    await this.#do(caseReviewRaise, { sessionId: this.session.id, raises }, t(raises ? 'supervision.review.raises' : 'supervision.review.raisesNot'));
  }

  async #do(document, input, text) {
    this.busy = true;
    this.failure = undefined;
    let isDone = false;
    try {
      await mutate(document, input);
      this.tell('notice', { text });
      this.tell('session-changed');
      isDone = true;
    } catch (failure) {
      this.failure = failure;
      if (!this.isOpen) this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    return isDone;
  }
}

customElements.define('case-review', CaseReview);
