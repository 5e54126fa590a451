import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { RequestFailed, reach } from '../kernel/graphql.js';
import { icon, logo } from '../kernel/icon.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';
import { sayToWorker } from './to-worker.js';
import { answerOf, answeredOf, answersOf, bodyOf, titleOf } from './words.js';

/**
 * A page to which a tap on a notification leads: what it is about and its answers as large buttons, which systems that
 * draw none on a notification need. Its token is the authority, so that nobody has to be signed in.
 */
class NotificationPage extends PageElement {
  static properties = {
    token: {},
    answered: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  #notification = new FetchController(this, () => delivered(this.token));

  render() {
    return html`
      <main class="alone answer" id="main" tabindex="-1">
        <header class="alone-welcome">
          ${logo(64)}
          <div role="status">
            ${this.#notification.render(
              (notification) => this.#about(notification),
              () => html`<h1 class="visually-hidden">${t('kernel.loading')}</h1>`,
            )}
          </div>
        </header>
        <div class="stack answer-ways">
          ${this.#notification.value && !this.answered ? this.#answers(this.#notification.value) : nothing}
          <a class="button ${this.answered ? 'button-main' : ''}" href=${this.#address()}>${t('push.toFadder')}</a>
        </div>
      </main>
    `;
  }

  /** Where the notification leads: to what it is about or, where that is nowhere, home. */
  #address() {
    return this.#notification.value?.address?.replace(/^\//, '') ?? '#/';
  }

  #about(notification) {
    if (this.answered) return html`<h1>${this.answered}</h1>`;
    if (!notification) {
      return html`<h1>${t('push.over')}</h1>
        <p class="muted">${t('push.overAbout')}</p>`;
    }
    return html`<h1>${titleOf(notification)}</h1>
      <p class="lead">${bodyOf(notification)}</p>`;
  }

  #answers(notification) {
    return html`
      ${answersOf(notification).map(
        (answer, place) => html`
          <button
            class="button ${place === 0 ? 'button-main' : ''}"
            ?disabled=${this.busy}
            @click=${() => this.#answer(answer)}
          >
            ${answerOf(notification, answer)}
          </button>
        `,
      )}
      <div role="alert">
        ${this.failure
          ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
          : nothing}
      </div>
    `;
  }

  async #answer(answer) {
    this.busy = true;
    this.failure = undefined;
    try {
      await send('/push/answer', { token: this.token, answer });
      this.answered = answeredOf(this.#notification.value, answer);
    } catch (failure) {
      await this.#failed(failure, answer);
    }
    this.busy = false;
    if (!this.answered) return;
    await this.updateComplete;
    this.querySelector('main').focus();
  }

  /** Shows the failure; without contact the worker keeps the answer and sends it when it can. */
  async #failed(failure, answer) {
    const { kind } = this.#notification.value;
    const said = { push: 'answer', token: this.token, answer, kind };
    if (failure.code === 'NO_CONTACT' && (await sayToWorker(said))) {
      this.answered = t('push.answeredLater');
    } else if (failure.code === 'NOT_FOUND') {
      this.#notification.take(null);
    } else {
      this.failure = failure;
    }
  }
}

/** What a notification is about; null when it is over or was answered. Throws RequestFailed. */
async function delivered(token) {
  try {
    const response = await send('/push/delivered', { token });
    return await response.json();
  } catch (failure) {
    if (failure.code === 'NOT_FOUND') return null;
    throw failure;
  }
}

async function send(path, body) {
  const response = await reach(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
  });
  if (response.ok) return response;
  if (response.status === 404 || response.status === 400) throw new RequestFailed('NOT_FOUND');
  if (response.status === 429 || response.status === 503) throw new RequestFailed('BUSY');
  const { code } = await response.json().catch(() => ({}));
  throw new RequestFailed(code ?? 'SERVER');
}

customElements.define('notification-page', NotificationPage);

export const page = ({ params: { token } }) =>
  html`${keyed(token, html`<notification-page .token=${token}></notification-page>`)}`;
