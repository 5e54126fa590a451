/**
 * The state of runs with what waits in the outbox, as plain data. A run that the server does not know of yet has an id
 * made of the key of the entry that starts it. `idMadeBy(key)` is the id that an entry has made, if that is known.
 */

const NEW = 'new-';

/** The id of a run that the server does not know yet, by the key of the entry that starts it. */
export function newId(key) {
  return `${NEW}${key}`;
}

/** The key of the entry that started a run; undefined for a run that the server knows. */
export function keyOf(id) {
  return id.startsWith(NEW) ? id.slice(NEW.length) : undefined;
}

/** Whether an entry is about the run of an id. */
export function concerns({ input: { runId } }, id, idMadeBy) {
  return runId?.madeBy ? [newId(runId.madeBy), idMadeBy(runId.madeBy)].includes(id) : runId === id;
}

/** A run as it is after an entry that concerns it. */
export function after(run, { path, input, at }) {
  switch (operationAt(path)) {
    case 'routineCheck':
      return ticked(run, input.number, new Date(at).toISOString());
    case 'routineUncheck':
      return ticked(run, input.number, null);
    case 'routinePutAway':
      return run.state === 'IN_PROGRESS' ? { ...run, state: 'PUT_AWAY', endedAt: new Date(at).toISOString() } : run;
    case 'routineTakeUp':
      return run.state === 'PUT_AWAY' ? { ...run, state: 'IN_PROGRESS', endedAt: null } : run;
    default:
      return run;
  }
}

/**
 * A run after a tick, by the rules of the server: the last tick finishes, and a tick in what was put away takes it up.
 */
function ticked(run, number, checkedAt) {
  const before = run.checks.find((check) => check.number === number);
  if (!before || Boolean(before.checkedAt) === Boolean(checkedAt)) return run;
  const checks = run.checks.map((check) => (check === before ? { ...check, checkedAt } : check));
  const done = checks.filter((check) => check.checkedAt).length;
  const finished = done === run.size;
  return { ...run, checks, done, state: finished ? 'FINISHED' : 'IN_PROGRESS', endedAt: finished ? checkedAt : null };
}

/** The runs that entries start, the newest first, made of the routines that they were started from. */
export function startedBy(entries) {
  return entries
    .filter(({ path }) => operationAt(path) === 'routineStart')
    .map(runOf)
    .reverse();
}

/** The run that an entry starts. Its ordinal is for the server to say. */
function runOf({ key, input, about: routine }) {
  return {
    id: newId(key),
    routine: { id: routine.id },
    title: routine.title,
    version: routine.version,
    document: routine.document,
    startedAt: input.startedAt,
    day: new Date(input.startedAt).toLocaleDateString('sv-SE'),
    ordinal: 1,
    endedAt: null,
    state: 'IN_PROGRESS',
    size: routine.checks.length,
    done: 0,
    checks: routine.checks.map((check) => ({ ...check, checkedAt: null })),
  };
}

/** The name of an operation, which is that of its file. */
function operationAt(path) {
  return path.split('/').at(-1).split('.')[0];
}
