import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';

const stepTick = operation(new URL('./stepTick.graphql', import.meta.url));
const stepUntick = operation(new URL('./stepUntick.graphql', import.meta.url));

const OPEN = { doneAt: null, doneBy: null, ending: null, awaitingSignature: false };

/**
 * Ticks and un-ticks steps for a page: at once on the screen, then on the server, for each step in the order of the
 * taps. What the server refuses falls back to what it was, with a notice. Listens for `step-toggle` on its host.
 */
export class Ticking {
  #host;
  #shown = new Map();
  #sent = new Map();

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#host.addEventListener('step-toggle', this.#toggle);
  }

  hostDisconnected() {
    this.#host.removeEventListener('step-toggle', this.#toggle);
  }

  /** The step as it is to be shown: as the server sent it, with what was tapped since then. */
  shown(step) {
    return { ...step, ...this.#shown.get(step.id) };
  }

  /** Lets go of what was tapped before the server sent its newest answer. */
  settle() {
    for (const [id, { saving }] of this.#shown) if (!saving) this.#shown.delete(id);
  }

  #toggle = ({ detail: step }) => this.#put(step, !step.doneAt);

  #put(step, done) {
    const before = this.#shown.get(step.id);
    const { person } = this.#host.viewer;
    const after = done
      ? { saving: true, doneAt: new Date().toISOString(), doneBy: person, behind: false, passed: false }
      : { saving: true, ...OPEN, behind: step.due < this.#host.viewer.today };
    this.#show(step.id, after);
    this.#host.tell('notice', {
      text: t(done ? 'onboarding.ticked' : 'onboarding.unticked', step),
      undo: () => this.#put(step, !done),
    });
    const sent = (this.#sent.get(step.id) ?? Promise.resolve()).then(() => this.#save(step, done, before, after));
    this.#sent.set(step.id, sent);
  }

  async #save(step, done, before, after) {
    const latest = () => this.#shown.get(step.id) === after;
    try {
      const { step: saved } = await mutate(done ? stepTick : stepUntick, { stepId: step.id });
      if (latest()) this.#show(step.id, saved);
    } catch (failure) {
      if (!latest()) return;
      this.#show(step.id, before && { ...before, saving: false });
      if (failure.code === 'SIGNED_OUT') return;
      this.#host.tell('notice', {
        text: `${t('onboarding.notSaved', step)} ${errorText(failure)}`,
        failed: true,
      });
    }
  }

  #show(id, state) {
    if (state) this.#shown.set(id, state);
    else this.#shown.delete(id);
    this.#host.requestUpdate();
  }
}
