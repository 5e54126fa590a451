/** The breaks of a day that is told of, as plain data. */

const OUTCOMES = { PLANNED: 'WAITING', TOLD: 'WAITING', TAKEN: 'TAKEN', NOT_NOW: 'DECLINED', PASSED: 'PASSED' };

/**
 * The breaks of a day by time, those that somebody was reminded of and the others: `{ key, kind, name, at, outcome,
 * isTaken, battery, of }`, where `of` is what more can be said of.
 */
export function breaksOf({ slots, unprompted }) {
  const reminded = slots.map(({ id, kind, name, at, state, battery }) => ({
    key: id,
    kind,
    name,
    at,
    battery,
    outcome: OUTCOMES[state],
    isTaken: state === 'TAKEN',
    of: { slotId: id },
  }));
  const others = unprompted.map(({ takenId, kind, at, battery }) => ({
    key: takenId,
    kind,
    at,
    battery,
    outcome: 'UNPROMPTED',
    isTaken: true,
    of: { input: { id: takenId, at } },
  }));
  return [...reminded, ...others].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
