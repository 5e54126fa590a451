import { html, nothing, svg } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { draft, dropDraft, problemOf } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import '../kernel/form-field.js';
import { look, operation } from '../kernel/graphql.js';
import { hasIdentityNumber } from '../kernel/identity-number.js';
import '../kernel/later-styles.js';
import { enqueue, outbox, waiting } from '../kernel/outbox.js';
import { t, tOf } from '../kernel/texts.js';
import './texts.js';

const sessionRating = operation(new URL('./sessionRating.graphql', import.meta.url));
const sessionRate = operation(new URL('./sessionRate.graphql', import.meta.url));

const VALUES = ['MUCH', 'SOME', 'LITTLE'];

/** The mouths of the faces; the words beside them say the same. */
const MOUTHS = { MUCH: 'M8 14c1.2 2 2.4 2.8 4 2.800s2.800-.8 4-2.800', SOME: 'M8.500 15h7', LITTLE: 'M8.500 16c1-1.200 2.100-1.700 3.500-1.700s2.500.5 3.500 1.700' };

const LONGEST = 300;

/**
 * The question how much a session gave, which its author alone sees: a face and, if they like, a line. It is looked for
 * anew each time, for nothing of it is kept on the device but what waits to be sent.
 */
class SessionRating extends PageElement {
  static properties = {
    session: { attribute: false },
    viewer: { attribute: false },
    problem: { state: true },
  };

  #rating = new FetchController(this, async () => (await look(sessionRating, { id: this.session.id })).node ?? {});

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#moved);
    outbox.addEventListener('answered', this.#answered);
    outbox.addEventListener('refused', this.#refused);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('changed', this.#moved);
    outbox.removeEventListener('answered', this.#answered);
    outbox.removeEventListener('refused', this.#refused);
  }

  willUpdate(changed) {
    const before = changed.get('session');
    if (before && this.isConnected) this.#rating.run();
    if (changed.has('session') && before?.id !== this.session.id) this.problem = problemOf(this.#draft);
  }

  get #draft() {
    return `session:${this.session.id}:rating`;
  }

  render() {
    const { viewerMayRate, viewerRating } = this.#rating.value ?? {};
    const said = this.#waits() ?? viewerRating;
    if (!viewerMayRate && !said?.value) return nothing;
    return html`
      <section class="card stack session-rating" aria-labelledby="session-rating">
        <div>
          <h2 id="session-rating">${t('sessionnotes.rating')}</h2>
          <p class="muted small">${t('sessionnotes.ratingAbout')}</p>
        </div>
        ${viewerMayRate ? this.#faces(said) : html`<p>${tOf('sessionnotes.value', said.value)}. ${said.line ?? ''}</p>`}
        ${said?.value ? this.#more(said, viewerMayRate) : nothing}
      </section>
    `;
  }

  #faces(said) {
    return html`
      <fieldset class="faces">
        <legend class="visually-hidden">${t('sessionnotes.rating')}</legend>
        ${VALUES.map(
          (value) => html`
            <label>
              <input
                type="radio"
                name="usefulness"
                .checked=${value === said?.value}
                @change=${() => this.#send({ value, line: said?.line })}
              />
              <span>${face(value)} ${tOf('sessionnotes.value', value)}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #more(said, mayRate) {
    const id = `rating-line-${this.session.id}`;
    const hasLine = mayRate && this.session.form !== 'CASE_REVIEW';
    return html`
      ${hasLine
        ? keyed(
            this.session.id,
            html`
              <form class="stack" @submit=${(event) => this.#sendLine(event, said)} ${draft(this.#draft)}>
                <form-field class="field" .problem=${this.problem}>
                  <label for=${id}>${t('sessionnotes.line')}</label>
                  <input id=${id} name="line" maxlength=${LONGEST} autocomplete="off" .value=${said.line ?? ''} />
                </form-field>
                <div class="actions">
                  <button class="button">${t('sessionnotes.saveLine')}</button>
                  ${this.#takeBack()}
                </div>
              </form>
            `,
          )
        : html`<div class="actions">${this.#takeBack()}</div>`}
      <p class="muted small" role="status">${this.#waits() ? t('sessionnotes.waits') : t('sessionnotes.saved')}</p>
    `;
  }

  #takeBack() {
    return html`<button type="button" class="button" @click=${this.#forget}>${t('sessionnotes.takeBack')}</button>`;
  }

  #forget = () => {
    dropDraft(this.#draft);
    this.problem = undefined;
    this.#send({});
  };

  #sendLine(event, { value }) {
    event.preventDefault();
    const line = event.target.elements.line.value.trim();
    this.problem = hasIdentityNumber(line) ? { code: 'IDENTITY_NUMBER' } : undefined;
    if (this.problem) return;
    this.#send({ value, line });
    dropDraft(this.#draft);
  }

  #send({ value, line }) {
    const input = { sessionId: this.session.id, value, line: line || undefined, at: new Date().toISOString() };
    enqueue(sessionRate, input, line ? { draft: this.#draft, values: { line } } : {});
  }

  /** What was said last and waits to be sent; its value is undefined where it was taken back. */
  #waits() {
    return waiting().findLast((entry) => this.#isMine(entry))?.input;
  }

  #isMine({ path, input }) {
    return path === sessionRate.path && input.sessionId === this.session.id;
  }

  #moved = () => this.requestUpdate();

  #answered = ({ detail: { entry } }) => {
    if (this.#isMine(entry)) this.#rating.run();
  };

  #refused = ({ detail: { entry, code } }) => {
    if (!this.#isMine(entry)) return;
    this.problem = entry.input.line ? { code } : undefined;
    this.#rating.run();
  };
}

function face(value) {
  return html`
    <svg class="face" viewBox="0 0 24 24" aria-hidden="true">
      ${svg`<circle cx="12" cy="12" r="9" /><path d="M9 9.500v.6M15 9.500v.6" /><path d=${MOUTHS[value]} />`}
    </svg>
  `;
}

customElements.define('session-rating', SessionRating);

export const part = ({ viewer, session }) =>
  session.state === 'HELD' && session.viewerStanding !== 'OVERSEER'
    ? html`<session-rating .viewer=${viewer} .session=${session}></session-rating>`
    : nothing;
