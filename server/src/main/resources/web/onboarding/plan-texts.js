import { nothing } from 'lit';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, queryOnce } from '../kernel/graphql.js';
import { lineSkeleton } from '../kernel/skeletons.js';
import { stepText } from './step-text.js';
import { stepsOf } from './steps.js';

const planTexts = operation(new URL('./planTexts.graphql', import.meta.url));

/**
 * A controller of what the steps of a plan say of why they are done, and of the documents they need. It hardly ever
 * changes and is longer than all the rest, so it is asked for once, and again when the plan says that it is another.
 */
export class PlanTexts extends FetchController {
  #hash;

  /** `plan()` is the plan of the host. */
  constructor(host, plan) {
    super(host, async () => {
      const { id, textsHash } = plan();
      const { node } = await queryOnce(planTexts, { id }, (known) => known.node?.textsHash === textsHash);
      return new Map(node ? stepsOf(node).map((step) => [step.id, step]) : []);
    });
  }

  /** Asks where the plan says that the texts are others than those that are here. */
  follow({ textsHash }) {
    if (this.#hash !== undefined && this.#hash !== textsHash) this.run();
    this.#hash = textsHash;
  }

  /** Draws those of a step. */
  of(step) {
    return this.render(
      (texts) => (texts.has(step.id) ? stepText(texts.get(step.id)) : nothing),
      lineSkeleton,
    );
  }
}
