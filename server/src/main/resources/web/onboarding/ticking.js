import { operation } from '../kernel/graphql.js';
import { enqueue, outbox, restored, waiting } from '../kernel/outbox.js';
import { t } from '../kernel/texts.js';
import { ticked, unticked } from './tick-state.js';

const stepTick = operation(new URL('./stepTick.graphql', import.meta.url));
const stepUntick = operation(new URL('./stepUntick.graphql', import.meta.url));

/**
 * A reactive controller that ticks and un-ticks steps: at once on the screen, and on the server now or when there is
 * contact. What the server refuses is again as it was. Listens for `step-toggle` and `steps-done` on its host.
 */
export class Ticking {
  #host;
  /** The server's answers since it sent what the host shows, by the id of the step. */
  #answers = new Map();

  constructor(host) {
    this.#host = host;
    host.addController(this);
    restored.then(() => host.requestUpdate());
  }

  hostConnected() {
    this.#host.addEventListener('step-toggle', this.#toggle);
    this.#host.addEventListener('steps-done', this.#done);
    outbox.addEventListener('changed', this.#changed);
    outbox.addEventListener('answered', this.#answered);
  }

  hostDisconnected() {
    this.#host.removeEventListener('step-toggle', this.#toggle);
    this.#host.removeEventListener('steps-done', this.#done);
    outbox.removeEventListener('changed', this.#changed);
    outbox.removeEventListener('answered', this.#answered);
  }

  /** The step as it is to be shown: as the server sent it, with what was tapped since then. */
  shown(step) {
    return waiting()
      .filter(({ path, input }) => isTick(path) && input.stepId === step.id)
      .reduce((state, entry) => this.#after(state, entry), { ...step, ...this.#answers.get(step.id) });
  }

  #after(step, { path, at }) {
    const { person, today } = this.#host.viewer;
    return path === stepTick.path ? ticked(step, at, person) : unticked(step, today);
  }

  /** Forgets what was answered before the server sent the newest of all. */
  settle() {
    this.#answers.clear();
  }

  #toggle = ({ detail: step }) => this.#put(step, !step.doneAt);

  #put(step, done) {
    enqueue(done ? stepTick : stepUntick, { stepId: step.id });
    this.#host.tell('notice', {
      text: t(done ? 'onboarding.ticked' : 'onboarding.unticked', step),
      undo: () => this.#put(step, !done),
    });
  }

  #done = ({ detail: steps }) => {
    for (const { id } of steps) enqueue(stepTick, { stepId: id });
    this.#host.tell('notice', {
      text: t('onboarding.tickedAll', { count: steps.length }),
      undo: () => steps.forEach(({ id }) => enqueue(stepUntick, { stepId: id })),
    });
  };

  #changed = () => this.#host.requestUpdate();

  #answered = ({ detail: { entry, payload } }) => {
    if (isTick(entry.path)) this.#answers.set(payload.step.id, payload.step);
  };
}

function isTick(path) {
  return path === stepTick.path || path === stepUntick.path;
}
