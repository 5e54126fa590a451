import { operation } from '../kernel/graphql.js';
import { enqueue, outbox, restored, takeBack, waiting } from '../kernel/outbox.js';
import { t } from '../kernel/texts.js';

const sessionHeld = operation(new URL('./sessionHeld.graphql', import.meta.url));

/** How long one can take back what one has said, which is about as long as it stands at the bottom of the screen. */
const TO_TAKE_BACK_MS = 8_000;

/**
 * A reactive controller that says whether planned sessions took place: at once on the screen, and on the server now or
 * when there is contact, with the time of the tap. What the server refuses is asked again. Tells `session-changed` once
 * it has answered.
 */
export class Saying {
  #host;
  /** What the server has answered since it sent what the host shows: whether it took place, by the id of the session. */
  #answers = new Map();

  constructor(host) {
    this.#host = host;
    host.addController(this);
    restored.then(() => host.requestUpdate());
  }

  hostConnected() {
    outbox.addEventListener('changed', this.#changed);
    outbox.addEventListener('answered', this.#answered);
    outbox.addEventListener('refused', this.#refused);
  }

  hostDisconnected() {
    outbox.removeEventListener('changed', this.#changed);
    outbox.removeEventListener('answered', this.#answered);
    outbox.removeEventListener('refused', this.#refused);
  }

  /** Whether a session took place, by what was tapped since the server sent it; undefined when nothing was. */
  said({ id }) {
    const entry = waiting().findLast(({ path, input }) => path === sessionHeld.path && input.sessionId === id);
    return entry ? entry.input.held : this.#answers.get(id);
  }

  /** Says whether a session took place, which can be taken back for a moment. */
  say({ id, revision }, held) {
    const key = enqueue(sessionHeld, { sessionId: id, held, revision, at: new Date().toISOString() }, undefined, TO_TAKE_BACK_MS);
    this.#host.tell('notice', {
      text: t(held ? 'supervision.saidHeld' : 'supervision.saidNotHeld'),
      undo: () => takeBack(key) || this.#host.tell('notice', { text: t('supervision.alreadySent') }),
    });
  }

  /** Forgets what was answered before the server sent the newest of all. */
  settle() {
    this.#answers.clear();
  }

  #changed = () => this.#host.requestUpdate();

  #answered = ({ detail: { entry } }) => {
    if (entry.path !== sessionHeld.path) return;
    this.#answers.set(entry.input.sessionId, entry.input.held);
    this.#host.tell('session-changed');
  };

  #refused = ({ detail: { entry } }) => {
    if (entry.path === sessionHeld.path) this.#host.tell('session-changed');
  };
}
