import { subscribe } from './graphql.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** How long a stream may be silent: longer than several of the server's signs of life are apart. */
const SILENCE_MS = 45_000;

/**
 * A reactive controller that follows a subscription while its element is on a page that is in view. When the stream
 * breaks off it is opened anew, after pauses that grow. Each stream begins with how things are now, so nothing in
 * between is missed.
 */
export class Subscription {
  #host;
  #document;
  #variables;
  #next;
  #known;
  #wanted;
  #stream;
  #isLive = false;

  /**
   * `variables()` is undefined for as long as there is nothing to follow; `next(data)` is told of each answer. What the
   * page has already from a query of the same fields, as `known()` returns it, is not sent once more.
   */
  constructor(host, document, variables, next, known = () => undefined) {
    this.#host = host;
    this.#document = document;
    this.#variables = variables;
    this.#next = next;
    this.#known = known;
    host.addController(this);
  }

  /** Whether whatever changes is told, so that nothing need be asked for. */
  get isLive() {
    return this.#isLive;
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#adjust);
  }

  hostUpdated() {
    this.#adjust();
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#adjust);
    this.#adjust();
  }

  #adjust = () => {
    const inView = this.#host.isConnected && document.visibilityState === 'visible';
    const variables = inView ? this.#variables() : undefined;
    const wanted = variables && JSON.stringify(variables);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#isLive = false;
    this.#stream?.abort();
    if (variables) this.#run(variables, (this.#stream = new AbortController()));
  };

  async #run(variables, stream) {
    let pauses = 0;
    while (!stream.signal.aborted) {
      const next = (data) => {
        pauses = 0;
        if (!stream.signal.aborted) this.#next(data);
      };
      try {
        if (await this.#once(variables, next, stream.signal)) return;
      } catch (failure) {
        if (failure.code === 'SIGNED_OUT') return;
      }
      await pause(pauses++, stream.signal);
    }
  }

  /** Follows one stream, to its end or until it was silent for too long. True when there is nothing more to see. */
  async #once(variables, next, signal) {
    const silence = new AbortController();
    let alarm;
    const wait = () => {
      clearTimeout(alarm);
      alarm = setTimeout(() => silence.abort(), SILENCE_MS);
    };
    const lives = () => {
      this.#isLive = !signal.aborted;
      wait();
    };
    wait();
    try {
      const both = AbortSignal.any([signal, silence.signal]);
      return await subscribe(this.#document, variables, { known: this.#known(), next, lives, signal: both });
    } finally {
      if (!signal.aborted) this.#isLive = false;
      clearTimeout(alarm);
    }
  }
}

/** Waits for a random while, or all clients would come back to a server at the same moment. */
function pause(before, signal) {
  const most = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** before);
  return new Promise((resolve) => {
    setTimeout(resolve, most * (0.5 + Math.random() / 2));
    signal.addEventListener('abort', resolve, { once: true });
  });
}
