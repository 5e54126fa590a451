import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { Subscription } from '../kernel/subscription.js';

const planCourse = operation(new URL('./planCourse.graphql', import.meta.url));
const planChanged = operation(new URL('./planChanged.graphql', import.meta.url));

/** How long after a deed on the page the server may take to tell what has become of the plan. */
const TOLD_AFTER_MS = 3_000;

/**
 * A controller of a plan with its course, asked for at once, so that nothing is put in between later on. It follows what
 * changes: what the server tells by itself is not asked for.
 */
export class FollowedPlan extends FetchController {
  #subscription;
  #alarm;

  /** `id()` is that of the plan, and `load()` promises the plan itself; null where there is none to see. */
  constructor(host, id, load) {
    super(host, async () => {
      const [plan, course] = await Promise.all([load(), id() && courseOf(id())]);
      return plan && { ...plan, ...course };
    });
    this.#subscription = new Subscription(
      host,
      planChanged,
      () => this.value && { id: this.value.id },
      (data) => (data.planChanged ? this.take(data.planChanged) : this.run()),
      () => ({ planChanged: this.value }),
    );
  }

  run() {
    clearTimeout(this.#alarm);
    return super.run();
  }

  take(plan) {
    clearTimeout(this.#alarm);
    super.take(plan);
  }

  hostDisconnected() {
    clearTimeout(this.#alarm);
    super.hostDisconnected();
  }

  /** Takes what a deed of the viewer has answered of the plan's course. */
  answered(course) {
    super.take({ ...this.value, ...course });
  }

  /** Sees to it that what the viewer has changed is shown: it is asked for where the server does not tell it soon. */
  changed() {
    if (!this.#subscription.isLive) return this.run();
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.run(), TOLD_AFTER_MS);
    return undefined;
  }
}

/** The course of a plan; undefined where it cannot be had, which leaves the plan to be read. */
async function courseOf(id) {
  const asked = query(planCourse, { id }).catch(() => undefined);
  return (await asked)?.node;
}
