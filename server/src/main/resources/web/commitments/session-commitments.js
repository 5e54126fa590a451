import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hasDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { enqueue, notShown, outbox, waiting } from '../kernel/outbox.js';
import { t } from '../kernel/texts.js';
import { changes } from './changes.js';
import './commitment-form.js';
import './commitment-row.js';

const sessionCommitments = operation(new URL('./sessionCommitments.graphql', import.meta.url));
const commitmentAdd = operation(new URL('./commitmentAdd.graphql', import.meta.url));

/** A part of a session: what was agreed there, with a way to write down more for those who take part. */
class SessionCommitments extends PageElement {
  static properties = {
    viewer: { attribute: false },
    session: { attribute: false },
    adding: { state: true },
  };

  #agreed = new FetchController(
    this,
    async () => (await query(sessionCommitments, { id: this.session.id })).node?.commitments ?? null,
  );

  connectedCallback() {
    super.connectedCallback();
    changes.addEventListener('changed', this.#again);
    outbox.addEventListener('changed', this.#moved);
    outbox.addEventListener('answered', this.#settled);
    outbox.addEventListener('refused', this.#settled);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    changes.removeEventListener('changed', this.#again);
    outbox.removeEventListener('changed', this.#moved);
    outbox.removeEventListener('answered', this.#settled);
    outbox.removeEventListener('refused', this.#settled);
  }

  updated(changed) {
    const before = changed.get('session');
    if (before && (before.id !== this.session.id || before.revision !== this.session.revision)) this.#agreed.run();
  }

  get #draft() {
    return `session:${this.session.id}:commitment`;
  }

  render() {
    return this.#agreed.render(
      (agreed) => (agreed === null || this.session.form === 'CASE_REVIEW' ? nothing : this.#shown(agreed)),
      () => nothing,
    );
  }

  #shown(agreed) {
    const written = agreed.map(({ text, madeAt }) => ({ text, at: madeAt }));
    const unsent = notShown(waiting().filter((entry) => this.#isMine(entry)), written);
    const mayAdd = this.session.viewerStanding === 'PARTICIPANT';
    if (!mayAdd && agreed.length === 0) return nothing;
    return html`
      <section class="card stack" aria-labelledby="session-commitments" @commitment-changed=${this.#again}>
        <h2 id="session-commitments" tabindex="-1">${t('commitments.title')}</h2>
        ${agreed.length + unsent.length > 0
          ? html`<ul class="commitments">
              ${repeat(
                agreed,
                ({ id }) => id,
                (one) => html`<li><commitment-row .commitment=${one} .viewer=${this.viewer}></commitment-row></li>`,
              )}
              ${unsent.map(({ input }) => html`<li class="is-waiting"><p lang="sv">${input.text}</p><p class="muted small">${t('commitments.waits')}</p></li>`)}
            </ul>`
          : html`<p class="muted">${t('commitments.none')}</p>`}
        ${mayAdd ? this.#add() : nothing}
      </section>
    `;
  }

  #add() {
    if (!this.adding && !hasDraft(this.#draft)) {
      return html`<div class="actions"><button class="button" @click=${this.#begin}>${t('commitments.add')}</button></div>`;
    }
    return html`
      <commitment-form
        .name=${this.#draft}
        .viewer=${this.viewer}
        .people=${peopleOf(this.session, this.viewer)}
        @commitment-made=${this.#made}
        @commitment-cancel=${this.#close}
      ></commitment-form>
    `;
  }

  #begin = async () => {
    this.adding = true;
    await this.updateComplete;
    const form = this.querySelector('commitment-form');
    await form.updateComplete;
    form.querySelector('textarea').focus();
  };

  #made = ({ detail }) => {
    const input = { sessionId: this.session.id, ...detail, at: new Date().toISOString() };
    enqueue(commitmentAdd, input, { draft: this.#draft, values: detail });
    this.#close();
  };

  #close = () => {
    this.adding = false;
    this.requestUpdate();
    this.querySelector('#session-commitments')?.focus();
  };

  #isMine({ path, input }) {
    return path === commitmentAdd.path && input.sessionId === this.session.id;
  }

  #again = () => this.#agreed.run();

  #moved = () => this.requestUpdate();

  #settled = ({ detail: { entry } }) => {
    if (this.#isMine(entry)) this.#agreed.run();
  };
}

/** Those who take part, the viewer first. */
function peopleOf({ members }, { person }) {
  const all = members.map((member) => member.person).filter(Boolean);
  return [...all.filter(({ id }) => id === person.id), ...all.filter(({ id }) => id !== person.id)];
}

customElements.define('session-commitments', SessionCommitments);

export const part = ({ viewer, session }) =>
  html`<session-commitments .viewer=${viewer} .session=${session}></session-commitments>`;
