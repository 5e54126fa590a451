/** The one list of a plan's steps, grouped in one of three ways. */
import { plusDays } from '../kernel/dates.js';
import { currentPhase, isMine, stepsOf } from './steps.js';

/** The ways to group steps: by when they are due, by phase, and by whom they wait for. */
export const GROUPINGS = ['date', 'phase', 'who'];

const BY_DATE = ['sign', 'late', 'today', 'week', 'month', 'later', 'anytime', 'passed', 'done'];

/** Groups that one seldom looks for: they are folded until somebody opens them, unless there is nothing else. */
const FOLDED = ['passed', 'done'];

/**
 * The groups of a plan's steps: `{ key, steps, isOpen }`, in order, and in each the steps by date. A group by phase has
 * the `phase`, one by whom it waits for the `person` or the `role`, and `signs` where that is for a signature. `placed`
 * remembers each step's group by its id: whoever has just ticked a step finds it where it was.
 */
export function groupsOf(plan, viewer, grouping, placed) {
  if (grouping === 'phase') return byPhase(plan, viewer);
  const keyOf = grouping === 'who' ? whoKey : dateKey;
  const groups = new Map();
  for (const step of stepsOf(plan).toSorted(earlierFirst)) {
    const key = keptKey(step, keyOf(step, viewer), placed);
    if (!groups.has(key)) groups.set(key, { key, steps: [], ...(grouping === 'who' && whomOf(step, key)) });
    groups.get(key).steps.push(step);
  }
  const sorted = grouping === 'who' ? whoInTurn([...groups.values()]) : dateInTurn(groups);
  const isFolded = ({ key }) => FOLDED.includes(key);
  const isAllThereIs = sorted.every(isFolded);
  return sorted.map((group) => ({ ...group, isOpen: isAllThereIs || !isFolded(group) }));
}

function byPhase(plan, viewer) {
  const current = currentPhase(plan, viewer.today);
  return plan.phases.map((phase) => ({
    key: phase.key,
    phase,
    steps: phase.steps,
    isCurrent: phase === current,
    isOpen: phase === current,
  }));
}

/** The group of a step that was done a moment ago is the one in which it stood. */
function keptKey(step, key, placed) {
  const before = placed.get(step.id);
  const stays = key === 'done' && before !== undefined && before !== 'done';
  if (!stays) placed.set(step.id, key);
  return stays ? before : key;
}

function dateKey(step, { today }) {
  if (step.awaitingSignature && step.viewerMaySignOff) return 'sign';
  if (step.doneAt) return 'done';
  if (step.passed) return 'passed';
  if (step.due < today) return step.required ? 'late' : 'anytime';
  if (step.due === today) return 'today';
  if (step.due <= plusDays(today, 7)) return 'week';
  return step.due <= plusDays(today, 31) ? 'month' : 'later';
}

function whoKey(step, viewer) {
  if (step.awaitingSignature) return step.viewerMaySignOff ? 'me' : `sign:${step.signOffRole}`;
  if (step.doneAt) return 'done';
  if (isMine(step, viewer)) return 'me';
  return step.responsible ? `person:${step.responsible.id}` : `role:${step.responsibleRole}`;
}

function whomOf({ responsible, responsibleRole, signOffRole }, key) {
  if (key.startsWith('sign:')) return { role: signOffRole, signs: true };
  if (key.startsWith('person:')) return { person: responsible, role: responsibleRole };
  return key.startsWith('role:') ? { role: responsibleRole } : {};
}

/** The viewer first, then whoever has waited for the longest, and at last what is done. */
function whoInTurn(groups) {
  const place = ({ key, steps }) => (key === 'me' ? '' : key === 'done' ? '~' : steps[0].due);
  return groups.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

function dateInTurn(groups) {
  return BY_DATE.map((key) => groups.get(key)).filter(Boolean);
}

function earlierFirst(one, other) {
  return one.due.localeCompare(other.due) || other.required - one.required || one.id.localeCompare(other.id);
}
