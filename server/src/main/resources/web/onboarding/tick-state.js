/** The state of a step after a tick that the server has not answered yet. */

const OPEN = { doneAt: null, doneBy: null, ending: null, awaitingSignature: false };

/** The step as ticked at an instant, in ms, by a person. */
export function ticked(step, at, person) {
  return { ...step, waits: true, doneAt: new Date(at).toISOString(), doneBy: person, behind: false, passed: false };
}

/** The step as un-ticked. */
export function unticked(step, today) {
  return { ...step, ...OPEN, waits: true, behind: step.due < today };
}
