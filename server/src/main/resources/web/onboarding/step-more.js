import { html, nothing } from 'lit';
import { instantInWords, shortDay } from '../kernel/dates.js';
import { draft, dropDraft, hasDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { fieldId, sentence } from './asking.js';
import './step-deeds.js';
import './step-thread.js';
import './texts.js';

const stepMore = operation(new URL('./stepMore.graphql', import.meta.url));
const stepSignOff = operation(new URL('./stepSignOff.graphql', import.meta.url));
const stepSendBack = operation(new URL('./stepSendBack.graphql', import.meta.url));
const stepCredit = operation(new URL('./stepCredit.graphql', import.meta.url));
const stepDeclineCredit = operation(new URL('./stepDeclineCredit.graphql', import.meta.url));
const stepCommentTakeBack = operation(new URL('./stepCommentTakeBack.graphql', import.meta.url));
const stepUnlink = operation(new URL('./stepUnlink.graphql', import.meta.url));

/** An element with all that is known of a step besides its title: what is said of the step, what it waits for, and what can be done with it. */
class StepMore extends PageElement {
  static properties = {
    step: { attribute: false },
    viewer: { attribute: false },
    people: { attribute: false },
    busy: { state: true },
    answering: { state: true },
    /** Whether somebody else has changed the step while the viewer was writing. */
    changed: { state: true },
  };

  #id = fieldId();
  #more = new FetchController(this, async () => (await query(stepMore, { id: this.step.id })).node);

  /** Asks anew when the step was ticked, un-ticked or changed by somebody else. */
  updated(changed) {
    const before = changed.get('step');
    if (!before || this.#sign(before) === this.#sign(this.step)) return;
    if (!this.busy && hasDraft(`step:${this.step.id}:`)) this.changed = true;
    this.#more.run();
  }

  #sign({ doneAt, due, ending, awaitingSignature }) {
    return [doneAt, due, ending, awaitingSignature].join();
  }

  render() {
    const { value, failure } = this.#more;
    if (failure && value === undefined) {
      return html`<p class="muted small">${errorText(failure)}</p>
        ${this.#thread({ id: this.step.id, comments: [] })}`;
    }
    return this.#more.render(
      (more) => (more ? this.#found(more) : nothing),
      () => html`<p class="muted small" role="status">${t('kernel.loading')}</p>`,
    );
  }

  #found(more) {
    return html`
      ${this.#state(more)} ${this.#signature(more)} ${this.#credit(more)} ${this.#links(more)}
      ${this.#thread(more)}
      <step-deeds
        .more=${more}
        .people=${this.people ?? []}
        ?busy=${this.busy}
        @step-do=${({ detail: { document, input, way } }) => this.#send(document, input, way)}
      ></step-deeds>
      ${this.#history(more)}
    `;
  }

  #thread(more) {
    return html`
      <step-thread
        .more=${more}
        .viewer=${this.viewer}
        ?busy=${this.busy}
        ?changed=${this.changed}
        @comment-answered=${({ detail: step }) => this.#said(step)}
        @comment-delete=${({ detail }) => this.#unsay(detail)}
      ></step-thread>
    `;
  }

  #state({ note, ending, doneAt }) {
    if (!note) return nothing;
    const words = note === 'passed' ? t('onboarding.more.passedNote') : note;
    const key = doneAt ? ending : 'OPEN';
    return html`<p class="step-note"><strong>${tOf('onboarding.more.note', key)}</strong> ${words}</p>`;
  }

  #signature({ awaitingSignature, signOffRole, viewerMaySignOff, signedBy, signedAt }) {
    if (signedAt) {
      const values = { when: instantInWords(signedAt, this.viewer.today), who: signedBy?.name ?? '' };
      return html`<p class="muted small">${t('onboarding.more.signed', values)}</p>`;
    }
    if (!signOffRole) return nothing;
    if (!awaitingSignature) return html`<p class="muted small">${tOf('onboarding.more.signs', signOffRole)}</p>`;
    if (!viewerMaySignOff) return html`<p class="muted small">${tOf('onboarding.more.awaits', signOffRole)}</p>`;
    return this.#twoWays('sign', t('onboarding.more.signQuestion'), t('onboarding.more.sign'), t('onboarding.more.sendBack'), {
      yes: () => this.#do(stepSignOff, {}, 'sign'),
      no: (reason) => this.#do(stepSendBack, { reason }, 'sendBack'),
    });
  }

  #credit({ creditAskedAt, creditAskedBy, creditNote, viewerMayChange }) {
    if (!creditAskedAt) return nothing;
    const words = t('onboarding.more.creditAsked', { who: creditAskedBy?.name ?? '', note: creditNote });
    if (!viewerMayChange) return html`<p class="step-note">${words}</p>`;
    return this.#twoWays('credit', words, t('onboarding.more.creditYes'), t('onboarding.more.creditNo'), {
      yes: () => this.#do(stepCredit, { note: creditNote }, 'credit'),
      no: (reason) => this.#do(stepDeclineCredit, { reason }, 'decline'),
    });
  }

  get #answerName() {
    return `step:${this.step.id}:answer`;
  }

  /** Draws the answer: a yes at once, or a no with a reason. */
  #twoWays(name, words, yes, no, ways) {
    const refuse = (event) => {
      event.preventDefault();
      ways.no(new FormData(event.target).get('reason'));
    };
    return html`
      <div class="step-answer stack">
        <p>${words}</p>
        ${this.answering === name
          ? html`<form
              class="stack"
              @submit=${refuse}
              @keydown=${onEscape(() => (this.answering = undefined))}
              ${draft(this.#answerName)}
            >
              ${sentence(`${this.#id}-${name}`, 'reason', t('onboarding.more.why'))}
              <button class="button" ?disabled=${this.busy}>${no}</button>
            </form>`
          : html`<div class="step-form-ways">
              <button class="button button-main" ?disabled=${this.busy} @click=${ways.yes}>${yes}</button>
              <button class="button" ?disabled=${this.busy} @click=${() => (this.answering = name)}>${no}</button>
            </div>`}
      </div>
    `;
  }

  #links({ links, viewerMayChange }) {
    if (links.length === 0) return nothing;
    const mayRemove = (link) => viewerMayChange || link.addedBy?.id === this.viewer.person.id;
    return html`
      <ul class="step-links">
        ${links.map(
          (link) => html`
            <li>
              <a href=${link.url} target="_blank" rel="noopener noreferrer">
                ${icon('outside')} ${link.title} <span class="visually-hidden">${t('kernel.newWindow')}</span>
              </a>
              ${mayRemove(link)
                ? this.#small(t('onboarding.more.unlink', link), () => this.#do(stepUnlink, { linkId: link.id }, 'unlink', true))
                : nothing}
            </li>
          `,
        )}
      </ul>
    `;
  }

  #small(label, act) {
    return html`<button class="icon-button" aria-label=${label} ?disabled=${this.busy} @click=${act}>${icon('close')}</button>`;
  }

  #history({ history }) {
    if (history.length === 0) return nothing;
    const { today } = this.viewer;
    return html`
      <details class="step-history">
        <summary class="small">${t('onboarding.more.history')}</summary>
        <ol class="small">
          ${history.map(
            ({ at, kind, said, by, dueBefore }) => html`
              <li>
                ${instantInWords(at, today)}: ${tOf('onboarding.event', kind, { who: by?.name ?? '' })}
                ${dueBefore ? t('onboarding.more.dueWas', { day: shortDay(dueBefore, today) }) : nothing}
                ${said && said !== 'passed' ? html`<q>${said}</q>` : nothing}
              </li>
            `,
          )}
        </ol>
      </details>
    `;
  }

  #said(step) {
    this.#more.take(step);
    this.tell('notice', { text: t('onboarding.more.did.comment') });
    this.tell('step-changed');
  }

  /** Takes back a comment. Whoever regrets that says it once more. */
  #unsay({ commentId, text }) {
    const undo = () => this.querySelector('step-thread')?.say(text);
    return this.#send(stepCommentTakeBack, { commentId }, 'takeBack', undo);
  }

  #do(document, input, way, loose = false) {
    const { id: stepId, revision } = this.#more.value;
    return this.#send(document, loose ? input : { stepId, revision, ...input }, way);
  }

  async #send(document, input, way, undo) {
    this.busy = true;
    try {
      const { step } = await mutate(document, input);
      this.answering = undefined;
      dropDraft(this.#answerName);
      this.querySelector('step-deeds')?.finish(way);
      this.#more.take(step);
      this.tell('notice', { text: tOf('onboarding.more.did', way), undo });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
      if (failure.code === 'CHANGED_MEANWHILE') await this.#more.run();
    }
    this.busy = false;
    this.tell('step-changed');
  }
}

customElements.define('step-more', StepMore);
