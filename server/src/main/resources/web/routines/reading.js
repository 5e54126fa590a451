/** The reading of routines and runs, with contact or from what was listed last. */
import { operation, query } from '../kernel/graphql.js';
import { isCached } from '../kernel/offline-cache.js';
import { everyNode } from '../kernel/paged.js';
import { matches } from './search.js';

const routinesOperation = operation(new URL('./routines.graphql', import.meta.url));
const unitsOperation = operation(new URL('./routineUnits.graphql', import.meta.url));
const routineOperation = operation(new URL('./routine.graphql', import.meta.url));
const runsOperation = operation(new URL('./routineRuns.graphql', import.meta.url));
const endedOperation = operation(new URL('./routineRunsEnded.graphql', import.meta.url));
const runOperation = operation(new URL('./routineRun.graphql', import.meta.url));

/** The first page of all routines, as it is asked for and cached. */
const FIRST = { first: 20, search: null };

/** A page of the routines that hold what is looked for; without contact of those that were listed last. */
export async function routines(page, search) {
  try {
    return (await query(routinesOperation, { ...page, search: search || null })).viewer.routines;
  } catch (failure) {
    if (failure.code !== 'NO_CONTACT' || page.after) throw failure;
    const { nodes } = await firstPage();
    return { nodes: nodes.filter((routine) => matches(routine, search)), pageInfo: { hasNextPage: false } };
  }
}

/** Asks for what the page of routines begins with, so that it can be read without contact though it was never opened. */
export async function prepare() {
  if (!(await isCached('routines', FIRST))) await firstPage();
  if (!(await isCached('routineRuns', {}))) await runs();
}

async function firstPage() {
  return (await query(routinesOperation, FIRST)).viewer.routines;
}

/** A routine; null when there is none. */
export async function routine(id) {
  return orListed(
    async () => (await query(routineOperation, { id })).node,
    async () => (await firstPage()).nodes.find((listed) => listed.id === id),
  );
}

/** The units that the viewer may write routines for, by name. */
export function unitsToWriteFor() {
  return everyNode(async (page) => (await query(unitsOperation, page)).viewer.routineUnits);
}

/** The runs of the viewer: `{ inProgress, recent }`. */
export async function runs() {
  const { viewer } = await query(runsOperation);
  return { inProgress: viewer.inProgress.nodes, recent: viewer.recent.nodes };
}

/** A page of all that has ended. */
export async function ended(page) {
  return (await query(endedOperation, page)).viewer.routineRuns;
}

/** A run; null when there is none. */
export async function run(id) {
  return orListed(
    async () => (await query(runOperation, { id })).node,
    async () => {
      const { inProgress, recent } = await runs();
      return [...inProgress, ...recent].find((listed) => listed.id === id);
    },
  );
}

/** Returns what `ask` returns; without contact, and without a cached answer to it, what was listed. */
async function orListed(ask, find) {
  try {
    return await ask();
  } catch (failure) {
    const found = failure.code === 'NO_CONTACT' && (await find().catch(() => undefined));
    if (!found) throw failure;
    return found;
  }
}
