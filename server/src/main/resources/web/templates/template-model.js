/** The draft of a template while somebody writes it, as plain data, and what is done to it. */
import { plainKey } from '../kernel/keys.js';

export const ROLES = ['NEW_HIRE', 'MENTOR', 'MANAGER', 'HR', 'IT', 'EXPERT'];
export const KINDS = ['TASK', 'COURSE', 'STUDY_VISIT', 'INTRODUCTION_ROUND', 'FOLLOW_UP_TALK'];
export const FORMS = ['PERMANENT', 'TEMPORARY', 'CONSULTANT', 'INTERN'];
export const EXPERIENCES = ['NEWLY_GRADUATED', 'EXPERIENCED'];

export const FOR_ALL = { experience: null, forms: [], leads: null, units: [] };

/** A copy that can be written on. */
export function copyOf(content) {
  return structuredClone(content);
}

/** A key made of words: “Första dagen” becomes `forsta-dagen`, and `forsta-dagen-2` where that is taken. */
export function keyOf(words, taken) {
  const key = plainKey(words, 'moment');
  let free = key;
  for (let number = 2; taken.includes(free); number++) free = `${key}-${number}`;
  return free;
}

export function allSteps(content) {
  return content.phases.flatMap((phase) => phase.steps);
}

export function keysOf(content) {
  return allSteps(content).map((step) => step.key);
}

export function newStep(key) {
  return {
    key,
    title: '',
    titleForOthers: null,
    why: '',
    responsible: 'NEW_HIRE',
    due: 0,
    after: null,
    required: true,
    signOff: null,
    kind: 'TASK',
    openBeforeStart: false,
    onlyFor: { ...FOR_ALL },
    documents: [],
  };
}

/** Moves a step to a place in a phase, counted without the step itself. */
export function moveStep(content, from, to) {
  const [step] = content.phases[from.phase].steps.splice(from.step, 1);
  content.phases[to.phase].steps.splice(to.step, 0, step);
}

/** The place of a step one further up or down, also over the border of a phase; undefined at the ends. */
export function nextPlace(content, { phase, step }, direction) {
  const beside = step + direction;
  if (beside >= 0 && beside < content.phases[phase].steps.length) return { phase, step: beside };
  const other = content.phases[phase + direction];
  if (!other) return undefined;
  return { phase: phase + direction, step: direction > 0 ? 0 : other.steps.length };
}

export function movePhase(content, from, to) {
  const [phase] = content.phases.splice(from, 1);
  content.phases.splice(to, 0, phase);
}

/** Gives a step another key; what counts from it follows. */
export function renameStep(content, step, key) {
  for (const other of allSteps(content)) if (other.after === step.key) other.after = key;
  step.key = key;
}

/** Takes a step away; what counted from it counts from the first day. */
export function removeStep(content, { phase, step }) {
  const [{ key }] = content.phases[phase].steps.splice(step, 1);
  for (const other of allSteps(content)) if (other.after === key) other.after = null;
}

/** Drops what is left of own phases to which no step is added any more: they are those of the extended template. */
export function dropEmptied(content, base) {
  const extended = base?.phases.map(({ key }) => key) ?? [];
  content.phases = content.phases.filter(({ key, steps }) => steps.length > 0 || !extended.includes(key));
}

/** The place of a step; undefined once it is gone. */
export function findStep(content, step) {
  const phase = content.phases.findIndex(({ steps }) => steps.includes(step));
  return phase < 0 ? undefined : { phase, step: content.phases[phase].steps.indexOf(step) };
}

/** The place of a step that a path such as `phases.0.steps.2.title` leads to; undefined for another path. */
export function placeOf([phases, phase, steps, step]) {
  return phases === 'phases' && steps === 'steps' && step !== undefined
    ? { phase: Number(phase), step: Number(step) }
    : undefined;
}

/** What a path leads to, for as far as it goes: a document, a step, a phase or the template. */
export function partAt(content, [phases, phase, steps, step, documents, document]) {
  const inPhase = phases === 'phases' ? content.phases[phase] : undefined;
  const inStep = steps === 'steps' ? inPhase?.steps[step] : undefined;
  const inDocument = documents === 'documents' ? inStep?.documents[document] : undefined;
  return inDocument ?? inStep ?? inPhase ?? content;
}

/** The id of the field that a path leads to. */
export function fieldId(path) {
  return `template-${path.join('-')}`;
}
