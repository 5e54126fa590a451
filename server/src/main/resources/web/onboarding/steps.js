/** Rules over the steps of a plan, as the server sent them. */
import { plusDays } from '../kernel/dates.js';

/** How many days ahead counts as now. */
const NOW_DAYS = 7;

const MOST_AT_ONCE = 4;

/** Roles that several people hold side by side: whoever comes first does the step. */
const SHARED_ROLES = ['HR', 'IT', 'EXPERT'];

/** All steps of a plan in one list. */
export function stepsOf(plan) {
  return plan.phases.flatMap((phase) => phase.steps);
}

/** The people around a plan who may be asked to do a step of it, the viewer first. */
export function around(plan, viewer) {
  const people = [
    viewer.person,
    plan.newHire,
    ...plan.newHire.mentors.map(({ mentor }) => mentor),
    plan.owner,
    ...stepsOf(plan).map(({ responsible }) => responsible),
  ];
  return [...new Map(people.filter(Boolean).map((person) => [person.id, person])).values()];
}

/** How far required steps have come, counted as the server counts a plan's progress. */
export function progressOf(steps, today) {
  const required = steps.filter((step) => step.required && !step.passed && step.ending !== 'SKIPPED');
  return {
    required: required.length,
    done: required.filter((step) => step.doneAt && !step.awaitingSignature).length,
    expected: required.filter((step) => step.due < today).length,
    behind: required.filter((step) => step.behind).length,
  };
}

/** Whether a step concerns the days around today: open, and late or due within a week. */
export function isNow(step, today) {
  return !step.doneAt && !step.passed && step.due <= plusDays(today, NOW_DAYS);
}

/**
 * Whether a step falls to the viewer. A manager may tick for others too; that does not make their steps the manager's.
 */
export function isMine(step, { person, roles }) {
  const { responsible, responsibleRole, viewerMayDo } = step;
  const shared = SHARED_ROLES.includes(responsibleRole) && roles.some(({ role }) => role === responsibleRole);
  return viewerMayDo && (shared || responsible?.id === person.id);
}

/**
 * The steps that the viewer should do first: a few open ones of their own, by due date, optional ones after the rest.
 */
export function firstToDo(steps, viewer) {
  const mine = inTurn(steps.filter((step) => isMine(step, viewer) && !step.doneAt && !step.passed));
  const now = mine.filter((step) => isNow(step, viewer.today)).slice(0, MOST_AT_ONCE);
  return now.length > 0 ? now : mine.slice(0, 1);
}

/**
 * A short list as it is to be shown when the plan has changed: what stood in it stays where it is, done or not, so that
 * nothing moves under a hand. Others come in once all of it is done.
 */
export function steady(before, steps, picked) {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const stays = before.map(({ id }) => byId.get(id)).filter(Boolean);
  if (stays.some((step) => !step.doneAt)) return stays;
  return [...stays, ...picked.filter(({ id }) => !stays.some((step) => step.id === id))];
}

/** The phase that today falls in: the first one that ends today or later, else the last. */
export function currentPhase(plan, today) {
  const lastDue = (phase) => phase.steps.reduce((latest, { due }) => (due > latest ? due : latest), '');
  return plan.phases.find((phase) => lastDue(phase) >= today) ?? plan.phases.at(-1);
}

/** Sorts steps by due date, optional ones after all the rest. */
function inTurn(steps) {
  return steps.toSorted((a, b) => b.required - a.required || a.due.localeCompare(b.due));
}
