import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { mutate, operation, server } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { language } from '../kernel/language.js';
import { Subscription } from '../kernel/subscription.js';
import { errorText, isSaid, t, tOf } from '../kernel/texts.js';
import { remember, remembered } from './device.js';
import { keepUp, push, situation } from './registration.js';
import { sayToWorker, told } from './to-worker.js';
import { answerOf, answeredOf, answersOf, bodyOf, titleOf } from './words.js';

const notificationsChanged = operation(new URL('./notificationsChanged.graphql', import.meta.url));
const notificationAnswer = operation(new URL('./notificationAnswer.graphql', import.meta.url));

const MOST_CLOSED = 50;

/** The kind that is shown above the page by the room that it is of. */
const TOLD_ELSEWHERE = 'SIGN_IN_LINK';

/** The kind that the page of the day shows itself, with its answers. */
const SHOWN_ON = { BREAK: 'today' };

/** The kind whose room marks its place in the navigation while there is something new. */
const MARKED_ELSEWHERE = 'TALK';

/**
 * An element above every page with what the viewer is told, where this browser does not receive push. It also keeps the
 * registration for push up to date, and tells how an answer from a notification has fared.
 */
class PushNotices extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The address of the page below. */
    path: {},
    follows: { state: true },
    notifications: { state: true },
    answering: { state: true },
  };

  #alarm;
  #toldElsewhere = new Set();
  #subscription = new Subscription(
    this,
    notificationsChanged,
    () => (this.follows ? {} : undefined),
    ({ notificationsChanged: viewer }) => this.#take(viewer?.notifications ?? []),
  );

  connectedCallback() {
    super.connectedCallback();
    push.addEventListener('changed', this.#look);
    told.addEventListener('renewed', this.#keepUp);
    told.addEventListener('answered', this.#answered);
    server.addEventListener('contact-again', this.#begin);
    this.#begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    push.removeEventListener('changed', this.#look);
    told.removeEventListener('renewed', this.#keepUp);
    told.removeEventListener('answered', this.#answered);
    server.removeEventListener('contact-again', this.#begin);
    clearTimeout(this.#alarm);
  }

  render() {
    return html`
      <div class="push-notices" role="status">
        ${repeat(this.#shown(), ({ id }) => id, (notification) => this.#card(notification))}
      </div>
    `;
  }

  #shown() {
    return (this.notifications ?? []).filter(({ kind }) => SHOWN_ON[kind] !== this.path);
  }

  #card(notification) {
    const titleId = `notice-${notification.id}`;
    return html`
      <div role="group" class="message push-notice" aria-labelledby=${titleId}>
        ${icon('bell')}
        <div>
          <h2 id=${titleId}>${titleOf(notification)}</h2>
          <p>${bodyOf(notification)}</p>
        </div>
        <div class="push-ways">
          ${answersOf(notification).map(
            (answer) => html`
              <button class="button" ?disabled=${this.answering} @click=${() => this.#answer(notification, answer)}>
                ${answerOf(notification, answer)}
              </button>
            `,
          )}
        </div>
        <button class="push-close" aria-label=${t('kernel.close')} @click=${() => this.#close(notification)}>
          ${icon('close')}
        </button>
      </div>
    `;
  }

  #begin = () => {
    sayToWorker({ push: 'start', language });
    this.#keepUp();
    this.#look();
  };

  /** Keeps the registration up to date; a failure can wait for the next start. */
  #keepUp = () => {
    keepUp(this.viewer.person).catch(() => {});
  };

  #look = async () => {
    const found = await situation(this.viewer.person).catch(() => undefined);
    this.follows = found !== 'ON';
    if (!this.follows) this.#take([]);
  };

  /** Shows notifications until they are over; then they go by themselves. */
  #take(all) {
    const notifications = all.filter(({ kind }) => kind !== TOLD_ELSEWHERE && kind !== MARKED_ELSEWHERE);
    this.#tellElsewhere(all.filter(({ kind }) => kind === TOLD_ELSEWHERE));
    const { closed = [] } = remembered();
    const now = Date.now();
    const left = ({ expiresAt }) => Date.parse(expiresAt) - now;
    this.notifications = notifications.filter((one) => left(one) > 0 && !closed.includes(one.id));
    clearTimeout(this.#alarm);
    const next = Math.min(...this.notifications.map(left));
    if (next < Infinity) this.#alarm = setTimeout(() => this.#take(this.notifications), next);
    const count = this.notifications.length;
    (count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.())?.catch(() => {});
  }

  #tellElsewhere(notifications) {
    const fresh = notifications.filter(({ id }) => !this.#toldElsewhere.has(id));
    for (const { id } of fresh) this.#toldElsewhere.add(id);
    if (fresh.length > 0) this.tell('account-changed');
  }

  async #answer(notification, answer) {
    const { id } = notification;
    this.answering = true;
    try {
      await mutate(notificationAnswer, { notificationId: id, answer });
      this.#take(this.notifications.filter((one) => one.id !== id));
      this.tell('notice', { text: answeredOf(notification, answer) });
      this.#toPage();
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.answering = false;
  }

  /** Closes a notification: it is not answered, and not seen here any more. */
  #close({ id }) {
    remember({ closed: [...(remembered().closed ?? []), id].slice(-MOST_CLOSED) });
    this.#take(this.notifications);
    this.#toPage();
  }

  #toPage() {
    this.closest('main')?.focus({ preventScroll: true });
  }

  #answered = ({ detail: { kind, answer, outcome } }) => {
    if (outcome !== 'TAKEN') this.tell('notice', { text: tOf('push.outcome', outcome), failed: outcome !== 'NOT_LATER' });
    else if (isSaid('push.answered', answer)) this.tell('notice', { text: answeredOf({ kind }, answer) });
  };
}

customElements.define('push-notices', PushNotices);

export const part = ({ viewer, page: { path } }) => html`<push-notices .viewer=${viewer} .path=${path}></push-notices>`;
