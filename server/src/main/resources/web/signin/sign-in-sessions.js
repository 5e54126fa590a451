import { html, nothing } from 'lit';
import { instantInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';

const sessionsOperation = operation(new URL('./signInSessions.graphql', import.meta.url));
const sessionEnd = operation(new URL('./signInSessionEnd.graphql', import.meta.url));
const sessionEndOthers = operation(new URL('./signInSessionEndOthers.graphql', import.meta.url));

/** A list of where one is signed in, with a button to sign out there. */
class SignInSessions extends PageElement {
  static properties = { today: {}, busy: { state: true } };

  #sessions = new FetchController(this, async () => (await query(sessionsOperation)).viewer.signInSessions);

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('password-changed', this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('password-changed', this.#changed);
  }

  /** Shows that the password was changed; all other sessions have ended with the old one. */
  #changed = () => this.#sessions.run();

  render() {
    return html`
      <section class="card" aria-labelledby="sessions-title">
        <h2 id="sessions-title">${t('signin.sessions')}</h2>
        ${this.#sessions.render(
          (sessions) => this.#list(sessions),
          () => html`<p class="skeleton" aria-hidden="true"></p>`,
        )}
      </section>
    `;
  }

  #list(sessions) {
    return html`
      <ul class="sessions">
        ${sessions.map(
          (session) => html`
            <li>
              <div>
                <strong>${name(session)}</strong>
                <p class="muted small">
                  ${session.current
                    ? t('signin.sessionCurrent')
                    : t('signin.sessionUsed', { when: instantInWords(session.usedAt, this.today) })}
                </p>
              </div>
              ${session.current
                ? nothing
                : html`<button
                    class="button"
                    ?disabled=${this.busy}
                    aria-label=${t('signin.sessionEndOf', { name: name(session) })}
                    @click=${() => this.#end(sessionEnd, { sessionId: session.id })}
                  >
                    ${t('signin.sessionEnd')}
                  </button>`}
            </li>
          `,
        )}
      </ul>
      ${sessions.length > 2
        ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.#end(sessionEndOthers, {})}>
            ${t('signin.sessionEndOthers')}
          </button>`
        : nothing}
    `;
  }

  async #end(document, input) {
    this.busy = true;
    try {
      await mutate(document, input);
      this.tell('notice', { text: t('signin.sessionEnded') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#sessions.run();
    this.busy = false;
  }
}

function name({ browser, system }) {
  if (browser && system) return t('signin.browserOnSystem', { browser, system });
  return browser ?? system ?? t('signin.sessionUnknown');
}

customElements.define('sign-in-sessions', SignInSessions);

export const part = ({ viewer }) => html`<sign-in-sessions .today=${viewer.today}></sign-in-sessions>`;
