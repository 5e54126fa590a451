import { mutate, operation } from '../kernel/graphql.js';

const templateDraftSave = operation(new URL('./templateDraftSave.graphql', import.meta.url));

const REST_MS = 900;

/**
 * A controller that saves a draft a moment after each change, one save at a time, and never over what somebody else has
 * saved: then its state is `changed` and it waits until it is told what to do. Tells its host of every new state.
 */
export class Saving {
  #host;
  #timer;
  #running;
  #dirty = false;

  /** `saved`, `waiting`, `saving`, `failed` or `changed`. */
  state = 'saved';
  failure;
  /** The template as the server sent it last. */
  template;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.flush();
  }

  /** Notes that something was changed; `content` gives what to save when it is time. */
  later(content) {
    this.#dirty = content;
    if (this.state === 'changed') return;
    this.#become('waiting');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), REST_MS);
  }

  /** Saves at once what is not saved; settles when all is saved, or cannot be. */
  async flush() {
    clearTimeout(this.#timer);
    await this.#running;
    if (!this.#dirty || this.state === 'changed') return;
    this.#running = this.#save(this.#dirty);
    await this.#running;
  }

  /** Whether all that was written is on the server. */
  get isSaved() {
    return !this.#dirty && this.state === 'saved';
  }

  /** Saves what is here in place of what somebody else has saved. */
  overwrite(theirs) {
    this.template = theirs;
    this.#become('waiting');
    return this.flush();
  }

  /** Forgets what was written here. */
  drop(template) {
    clearTimeout(this.#timer);
    this.#dirty = false;
    this.template = template;
    this.failure = undefined;
    this.#become('saved');
  }

  async #save(content) {
    this.#dirty = false;
    this.#become('saving');
    try {
      const input = { templateId: this.template.id, revision: this.template.draft?.revision ?? 0, content: content() };
      this.template = (await mutate(templateDraftSave, input)).template;
      this.failure = undefined;
      this.#become(this.#dirty ? 'waiting' : 'saved');
    } catch (failure) {
      this.#dirty ||= content;
      this.failure = failure;
      this.theirs = failure.payload?.template;
      this.#become(failure.code === 'CHANGED_MEANWHILE' && this.theirs ? 'changed' : 'failed');
    }
  }

  #become(state) {
    this.state = state;
    this.#host.requestUpdate();
  }
}
