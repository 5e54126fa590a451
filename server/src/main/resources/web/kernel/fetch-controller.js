import { html } from 'lit';
import './failure-notice.js';
import { server } from './graphql.js';

const STALE_AFTER_MS = 60_000;

/**
 * A reactive controller that asks the server for what its element shows. While it asks again the old answer stays on
 * the screen. It asks again when the page comes back into view after a while, and when there is contact again.
 */
export class FetchController {
  #host;
  #load;
  #latest = 0;
  #askedAt = 0;

  value;
  failure;

  constructor(host, load) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#cameBack);
    server.addEventListener('contact-again', this.#again);
    this.#host.updateComplete.then(() => this.run());
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#cameBack);
    server.removeEventListener('contact-again', this.#again);
    this.#latest++;
  }

  async run() {
    const mine = ++this.#latest;
    this.#askedAt = performance.now();
    try {
      const value = await this.#load(this.value);
      if (mine !== this.#latest) return;
      this.value = value;
      this.failure = undefined;
    } catch (failure) {
      if (mine !== this.#latest) return;
      this.failure = failure;
    }
    this.#host.requestUpdate();
  }

  /**
   * Takes an answer that came unasked; it is newer than any that is still on its way. One that says what is known
   * already, as that with which a stream begins, leaves the value as it is, so that nothing is asked for because of it.
   */
  take(value) {
    this.#latest++;
    this.#askedAt = performance.now();
    if (JSON.stringify(value) !== JSON.stringify(this.value)) this.value = value;
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  /** Forgets the value, shows the skeleton and asks anew. */
  restart() {
    this.forget();
    return this.run();
  }

  /** Forgets the value and what is on its way, and asks anew when the element is shown again. */
  forget() {
    this.#latest++;
    this.value = this.failure = undefined;
    this.#host.requestUpdate();
  }

  /** Draws what there is: the answer, else what went wrong, else the skeleton. */
  render(ready, pending) {
    if (this.value !== undefined) return ready(this.value);
    if (this.failure) {
      return html`<failure-notice .failure=${this.failure} @retry=${() => this.restart()}></failure-notice>`;
    }
    return pending();
  }

  #cameBack = () => {
    const stale = performance.now() - this.#askedAt > STALE_AFTER_MS;
    if (document.visibilityState === 'visible' && stale) this.run();
  };

  #again = () => this.run();
}
