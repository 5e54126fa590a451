import { html, nothing } from 'lit';
import { dayInWords, instantInWords, isoDayOf } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import '../kernel/form-field.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { question } from '../kernel/question.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';

const ownPasskeys = operation(new URL('./ownPasskeys.graphql', import.meta.url));
const passkeyRemove = operation(new URL('./passkeyRemove.graphql', import.meta.url));

/** A card with one's own passkeys: to add one on this device, and to remove any. */
class OwnPasskeys extends PageElement {
  static properties = {
    viewer: { attribute: false },
    adds: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  #passkeys = new FetchController(this, async () => (await query(ownPasskeys)).viewer.passkeys);

  render() {
    return html`
      <section class="card stack" aria-labelledby="passkeys-title">
        <h2 id="passkeys-title">${t('passkeys.own')}</h2>
        <p class="muted">${t('passkeys.about')}</p>
        ${this.#passkeys.render(
          (passkeys) => this.#list(passkeys),
          () => html`<p class="skeleton" aria-hidden="true"></p>`,
        )}
        ${window.PublicKeyCredential ? this.#add() : html`<p class="muted small">${t('passkeys.notHere')}</p>`}
      </section>
    `;
  }

  #list(passkeys) {
    if (passkeys.length === 0) return nothing;
    return html`
      <ul class="sessions">
        ${passkeys.map(
          ({ id, name, madeAt, usedAt }) => html`
            <li>
              <div>
                <strong>${name}</strong>
                <p class="muted small">
                  ${usedAt
                    ? t('passkeys.used', { when: instantInWords(usedAt, this.viewer.today) })
                    : t('passkeys.made', { day: dayInWords(isoDayOf(madeAt), this.viewer.today) })}
                </p>
              </div>
              <button
                class="button"
                ?disabled=${this.busy}
                aria-label=${t('passkeys.removeOf', { name })}
                @click=${() => this.#remove(id, name)}
              >
                ${t('passkeys.remove')}
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #add() {
    if (!this.adds) {
      return html`<div class="actions">
        <button class="button" @click=${() => (this.adds = true)}>${t('passkeys.add')}</button>
      </div>`;
    }
    return html`
      <form class="stack" @submit=${this.#submit}>
        <form-field class="field">
          <label for="passkey-name">${t('passkeys.name')}</label>
          <p class="hint" id="passkey-name-hint">${t('passkeys.nameAbout')}</p>
          <input
            id="passkey-name"
            name="name"
            required
            maxlength="60"
            autocomplete="off"
            value=${t('passkeys.nameHere')}
            aria-describedby="passkey-name-hint"
          />
        </form-field>
        <div class="passkey-failure" role="alert">
          ${this.failure
            ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
            : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('passkeys.create')}</button>
          <button type="button" class="button" @click=${() => (this.adds = false)}>${t('passkeys.cancel')}</button>
        </div>
      </form>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const name = event.target.elements.name.value.trim();
    this.busy = true;
    this.failure = undefined;
    try {
      const { addPasskey } = await import('./ceremonies.js');
      if (await addPasskey(name, this.viewer.person.name)) {
        this.adds = false;
        this.tell('notice', { text: t('passkeys.added') });
        await this.#passkeys.run();
      }
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }

  async #remove(passkeyId, name) {
    const isSure = await question({
      title: t('passkeys.removeSure', { name }),
      text: t('passkeys.removeWhat'),
      yes: t('passkeys.remove'),
    });
    if (!isSure) return;
    this.busy = true;
    try {
      await mutate(passkeyRemove, { passkeyId });
      this.tell('notice', { text: t('passkeys.removed') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#passkeys.run();
    this.busy = false;
  }
}

customElements.define('own-passkeys', OwnPasskeys);

export const part = ({ viewer }) => html`<own-passkeys .viewer=${viewer}></own-passkeys>`;
