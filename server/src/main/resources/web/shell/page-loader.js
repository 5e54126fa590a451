import { RequestFailed } from '../kernel/request-failed.js';
import { areLoaded, loadSlots } from '../kernel/slots.js';

/** The slots of the frame around a page. */
const FRAME_SLOTS = ['above-page', 'place'];

/** A loader of pages: it loads each when it is opened, and keeps the one before it on the screen until then. */
export class PageLoader {
  #host;
  #isReplaced;
  #viewer;
  #modules = new Map();
  #loading = new Map();
  #failures = new Map();

  /** The page on the screen: what was opened, with its `module`, or the `failure` of one that could not be loaded. */
  opened;

  /**
   * `isReplaced` promises whether the server has another version of the client by now; `viewer` says who looks, since
   * not everybody has all parts of a page.
   */
  constructor(host, isReplaced, viewer = () => undefined) {
    this.#host = host;
    this.#isReplaced = isReplaced;
    this.#viewer = viewer;
  }

  /** Opens a page, now or as soon as it is loaded, and returns what is to be on the screen. */
  open(target) {
    const { page } = target;
    if (this.#isLoaded(page)) this.opened = { ...target, module: this.#modules.get(page) };
    else if (this.#failures.has(page)) this.opened = { ...target, failure: this.#failures.get(page) };
    else this.load(page);
    return this.opened;
  }

  #isLoaded(page) {
    return this.#modules.has(page) && areLoaded(slotsOf(page), this.#viewer());
  }

  /** Settles once a page is loaded, or could not be. */
  load(page) {
    if (this.#isLoaded(page)) return Promise.resolve();
    if (!this.#loading.has(page)) this.#loading.set(page, this.#load(page));
    return this.#loading.get(page);
  }

  async #load(page) {
    this.#failures.delete(page);
    try {
      const [module] = await Promise.all([page.load(), loadSlots(slotsOf(page), this.#viewer())]);
      this.#modules.set(page, module);
    } catch (failure) {
      this.#failures.set(page, new RequestFailed(await this.#codeOf(failure)));
    }
    this.#loading.delete(page);
    this.#host.requestUpdate();
  }

  /**
   * The code of a failure. A newer server may have the module no longer; or it has it, and it cannot be linked to those
   * of the older client that are here already.
   */
  async #codeOf(failure) {
    const isOutdated = failure instanceof SyntaxError || (await this.#isReplaced());
    return isOutdated ? 'OUTDATED' : 'NO_CONTACT';
  }

  /** Loads a page ahead, for when it is opened without contact; says nothing when that fails, and tries no more. */
  prepare(page) {
    if (!this.#failures.has(page)) this.load(page);
  }

  /** Tries again to load a page that could not be loaded. */
  retry(page) {
    this.#failures.delete(page);
    return this.load(page);
  }

  /** Takes the page off the screen at once. */
  close() {
    this.opened = undefined;
  }
}

function slotsOf({ alone, signsIn, slots = [] }) {
  return alone || signsIn ? slots : [...FRAME_SLOTS, ...slots];
}
