import { html, nothing } from 'lit';
import { dayInWords, instantInWords, isoDayOf, plusDays } from '../kernel/dates.js';
import { draft, dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import '../kernel/form-field.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { question } from '../kernel/question.js';
import { holdsRole } from '../kernel/roles.js';
import { rows } from '../kernel/rows.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { addTexts, errorText, t, tOf } from '../kernel/texts.js';

await addTexts('machines');

const machineKeys = operation(new URL('./machineKeys.graphql', import.meta.url));
const machineKeyMake = operation(new URL('./machineKeyMake.graphql', import.meta.url));
const machineKeyTrust = operation(new URL('./machineKeyTrust.graphql', import.meta.url));
const machineKeyRevoke = operation(new URL('./machineKeyRevoke.graphql', import.meta.url));

/** The name of the draft of a key that is not made yet. */
const DRAFT = 'machine-key';

/** What a key may be for, with how a program asks with it. */
const HOW = { STAFF_FILE: 'POST /staff/import', SCIM: '/scim/v2' };

const A_YEAR = 365;
const TWO_YEARS = 730;

/** A page with the keys with which other programs ask: to make one, to see whether it is used, to take it back; for HR, to let one give roles. */
class KeysPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The token as the server showed it, this once. */
    token: { state: true },
    /** What the new key is for. */
    scope: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.scope = 'STAFF_FILE';
  }

  #keys = new FetchController(this, async () => (await query(machineKeys)).viewer.machineKeys);

  render() {
    return html`
      <div class="page stack keys-page">
        <header class="page-head">
          <h1>${t('machines.title.keys')}</h1>
          <p class="lead muted">${t('machines.about')}</p>
        </header>
        ${this.#isFor('ADMIN') || this.#isFor('HR') ? this.#own() : html`<p class="card">${t('machines.forAdministrators')}</p>`}
      </div>
    `;
  }

  /** A draft that comes back may be of a key for something else. */
  updated() {
    this.scope = this.querySelector('[name="scope"]:checked')?.value ?? this.scope;
  }

  #isFor(role) {
    return holdsRole(this.viewer, role);
  }

  #own() {
    const form = this.#isFor('ADMIN') ? this.#form() : nothing;
    return html`${this.token ? this.#made() : form} ${this.#keys.render((keys) => this.#list(keys), listSkeleton)}`;
  }

  #made() {
    return html`
      <section class="card stack" aria-labelledby="machine-made">
        <h2 id="machine-made" tabindex="-1">${t('machines.made')}</h2>
        <p class="message">${icon('check')} <span>${t('machines.once')}</span></p>
        <div class="field">
          <label for="machine-token">${t('machines.token')}</label>
          <input id="machine-token" readonly .value=${this.token} @focus=${({ target }) => target.select()} />
        </div>
        <p class="muted">${tOf('machines.how', this.scope)}</p>
        <p>
          <code class="machine-how">
            ${this.scope === 'SCIM' ? new URL(HOW.SCIM, location.href).href : html`${HOW.STAFF_FILE}<br />Authorization: Bearer …`}
          </code>
        </p>
        <div class="actions">
          <button class="button button-main" @click=${this.#copy}>${t('machines.copy')}</button>
          <button class="button" @click=${() => (this.token = undefined)}>${t('machines.done')}</button>
        </div>
      </section>
    `;
  }

  #form() {
    return html`
      <form class="card stack" aria-labelledby="machine-new" @submit=${this.#make} ${draft(DRAFT)}>
        <h2 id="machine-new">${t('machines.new')}</h2>
        <form-field class="field">
          <label for="machine-name">${t('machines.name')}</label>
          <p class="hint" id="machine-name-hint">${t('machines.nameAbout')}</p>
          <input id="machine-name" name="name" required maxlength="80" autocomplete="off" aria-describedby="machine-name-hint" />
        </form-field>
        <fieldset class="machine-for">
          <legend>${t('machines.for')}</legend>
          ${Object.keys(HOW).map(
            (scope) => html`
              <label class="check-row">
                <input type="radio" name="scope" value=${scope} .checked=${scope === this.scope} @change=${() => (this.scope = scope)} />
                ${tOf('machines.for', scope)}
              </label>
            `,
          )}
        </fieldset>
        <form-field class="field">
          <label for="machine-day">${t('machines.lastDay')}</label>
          <input
            id="machine-day"
            name="lastDay"
            type="date"
            required
            min=${this.viewer.today}
            max=${plusDays(this.viewer.today, TWO_YEARS)}
            .value=${plusDays(this.viewer.today, A_YEAR)}
          />
        </form-field>
        <p class="muted">${tOf('machines.scope', this.scope)}</p>
        <div role="alert">
          ${this.failure ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('machines.make')}</button>
        </div>
      </form>
    `;
  }

  #list(keys) {
    if (keys.length === 0) return html`<p class="muted">${t('machines.none')}</p>`;
    return html`
      <section class="stack" aria-labelledby="machine-keys">
        <h2 id="machine-keys">${t('machines.all')}</h2>
        <ul class="rows card machine-keys">
          ${rows(keys, (key) => this.#row(key))}
        </ul>
      </section>
    `;
  }

  #row({ id, name, scope, by, madeAt, lastDay, usedAt, revokedAt, isTrusted, trustedBy }) {
    const isOver = revokedAt || lastDay < this.viewer.today;
    const made = { name: by?.name ?? t('machines.somebody'), day: dayInWords(isoDayOf(madeAt), this.viewer.today) };
    return html`
      <li>
        <div class="machine-key">
          <strong>${name}</strong>
          <p class="small">${tOf('machines.for', scope)}</p>
          <p class="muted small">${t('machines.madeBy', made)}</p>
          <p class="muted small">
            ${usedAt ? t('machines.used', { when: instantInWords(usedAt, this.viewer.today) }) : t('machines.unused')}
          </p>
          <p class="small">
            ${revokedAt
              ? t('machines.revokedOn', { day: dayInWords(isoDayOf(revokedAt), this.viewer.today) })
              : t(isOver ? 'machines.ran' : 'machines.until', { day: dayInWords(lastDay, this.viewer.today) })}
          </p>
          ${scope === 'SCIM' && !isOver ? this.#trust(isTrusted, trustedBy) : nothing}
        </div>
        ${scope === 'SCIM' && !isOver && !isTrusted && this.#isFor('HR') && by?.id !== this.viewer.person.id
          ? html`<button
              class="button"
              aria-label=${t('machines.trustAbout', { name })}
              ?disabled=${this.busy}
              @click=${() => this.#letIn(id, name)}
            >
              ${t('machines.trust')}
            </button>`
          : nothing}
        ${isOver || !this.#isFor('ADMIN')
          ? nothing
          : html`<button
              class="button"
              aria-label=${t('machines.revokeAbout', { name })}
              ?disabled=${this.busy}
              @click=${() => this.#revoke(id, name)}
            >
              ${t('machines.revoke')}
            </button>`}
      </li>
    `;
  }

  #trust(isTrusted, trustedBy) {
    const text = isTrusted
      ? t('machines.trusted', { name: trustedBy?.name ?? t('machines.somebody') })
      : t('machines.notTrusted');
    return html`<p class="small">${text}</p>`;
  }

  #make = (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    const input = { name: given.get('name'), lastDay: given.get('lastDay'), scope: this.scope };
    return this.#change(machineKeyMake, input, async ({ token }) => {
      dropDraft(DRAFT);
      // An answer that was lost and asked for again shows no token.
      if (!token) return this.tell('notice', { text: t('machines.lost'), failed: true });
      this.token = token;
      await this.updateComplete;
      return this.querySelector('#machine-made').focus();
    });
  };

  async #revoke(keyId, name) {
    const isSure = await question({
      title: t('machines.revokeSure', { name }),
      text: t('machines.revokeWhat'),
      yes: t('machines.revoke'),
    });
    if (isSure) await this.#change(machineKeyRevoke, { keyId }, () => this.tell('notice', { text: t('machines.revoked') }));
  }

  async #letIn(keyId, name) {
    const isSure = await question({
      title: t('machines.trustSure', { name }),
      text: t('machines.trustWhat'),
      yes: t('machines.trust'),
    });
    if (isSure) await this.#change(machineKeyTrust, { keyId }, () => this.tell('notice', { text: t('machines.trustDone') }));
  }

  async #change(document, input, done) {
    this.busy = true;
    this.failure = undefined;
    try {
      const answer = await mutate(document, input);
      await this.#keys.run();
      await done(answer);
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.token);
      this.tell('notice', { text: t('machines.copied') });
    } catch {
      this.querySelector('#machine-token').focus();
    }
  }
}

customElements.define('keys-page', KeysPage);

export const page = ({ viewer }) => html`<keys-page .viewer=${viewer}></keys-page>`;
