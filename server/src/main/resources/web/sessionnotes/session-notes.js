import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { look, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { t, tOf } from '../kernel/texts.js';
import './note-list.js';
import './texts.js';

const sessionNotes = operation(new URL('./sessionNotes.graphql', import.meta.url));
const sessionPrivateNotes = operation(new URL('./sessionPrivateNotes.graphql', import.meta.url));

const KINDS = ['shared', 'private'];

/** The most people who are named as readers. */
const NAMED = 4;

/**
 * The notes of a session: those for all who take part, and one's own. The own ones are looked for anew each time, for
 * nothing of them is kept on the device but what waits to be sent.
 */
class SessionNotes extends PageElement {
  static properties = {
    session: { attribute: false },
    viewer: { attribute: false },
    kind: { state: true },
  };

  #shared = new FetchController(this, async () => (await query(sessionNotes, { id: this.session.id })).node ?? {});
  #private = new FetchController(this, async () => (await look(sessionPrivateNotes, { id: this.session.id })).node ?? {});

  constructor() {
    super();
    this.kind = 'shared';
  }

  /** Asks anew when something has happened to the session, for others may have written, too. */
  willUpdate(changed) {
    const before = changed.get('session');
    if (!before || !this.isConnected) return;
    this.#shared.run();
    if (before.id !== this.session.id) this.#private.run();
  }

  render() {
    return this.#shared.render(
      ({ notes, viewerMayWriteNotes }) => (notes ? this.#part(notes, viewerMayWriteNotes) : nothing),
      () => html`<div class="skeleton"></div>`,
    );
  }

  #part(notes, mayWrite) {
    const isPrivate = this.kind === 'private';
    return html`
      <section class="card stack session-notes" aria-labelledby="session-notes">
        <h2 id="session-notes">${t('sessionnotes.title')}</h2>
        ${this.#choice()}
        <div class="session-notes-kind is-${this.kind} stack">
          <p class="session-notes-who">${icon(isPrivate ? 'lock' : 'people')} <span>${this.#readers()}</span></p>
          ${mayWrite ? nothing : html`<p class="muted small">${t('sessionnotes.over')}</p>`}
          ${isPrivate ? this.#own(mayWrite) : this.#list('shared', notes, mayWrite)}
        </div>
      </section>
    `;
  }

  #choice() {
    return html`
      <fieldset>
        <legend class="visually-hidden">${t('sessionnotes.whom')}</legend>
        <div class="segments">
          ${KINDS.map(
            (one) => html`
              <label>
                <input
                  type="radio"
                  name="note-kind"
                  value=${one}
                  .checked=${one === this.kind}
                  @change=${() => (this.kind = one)}
                />
                <span>${tOf('sessionnotes.kind', one)}</span>
              </label>
            `,
          )}
        </div>
      </fieldset>
    `;
  }

  #readers() {
    if (this.kind === 'private') return t('sessionnotes.onlyYou');
    const { members = [] } = this.session;
    const names = members.map(({ person }) => person).filter((person) => person && person.id !== this.viewer.person.id);
    if (names.length === 0 || names.length > NAMED) return t('sessionnotes.allRead');
    const all = names.map(({ name }) => name);
    const last = all.pop();
    return t('sessionnotes.read', { names: all.length > 0 ? t('sessionnotes.and', { some: all.join(', '), last }) : last });
  }

  #own(mayWrite) {
    const { value, failure } = this.#private;
    return html`
      ${failure && !value ? html`<p class="message">${icon('no-contact')} ${t('sessionnotes.ownLater')}</p>` : nothing}
      ${this.#list('private', value?.privateNotes ?? [], mayWrite)}
    `;
  }

  #list(kind, notes, mayWrite) {
    return keyed(
      `${kind} ${this.session.id}`,
      html`
        <note-list
          class="stack"
          kind=${kind}
          .sessionId=${this.session.id}
          .notes=${notes}
          .viewer=${this.viewer}
          ?open=${mayWrite}
          label=${tOf('sessionnotes.label', kind)}
          @notes-changed=${() => (kind === 'private' ? this.#private : this.#shared).run()}
        ></note-list>
      `,
    );
  }
}

customElements.define('session-notes', SessionNotes);

/** A case review has no text, and whoever oversees a session sees none. */
export const part = ({ viewer, session }) =>
  session.form === 'CASE_REVIEW' || session.viewerStanding === 'OVERSEER'
    ? nothing
    : html`<session-notes .viewer=${viewer} .session=${session}></session-notes>`;
