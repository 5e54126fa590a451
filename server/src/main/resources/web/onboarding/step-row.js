/** One line of a plan: what is ticked at the left, and a link to the step at the right. */
import { html, nothing } from 'lit';
import { dayInWords, instantInWords } from '../kernel/dates.js';
import { hasDraft } from '../kernel/drafts.js';
import { t, tOf } from '../kernel/texts.js';
import '../people/person.js';
import { isMine } from './steps.js';
import './texts.js';

/** The ways in which a step ends without a tick. */
const NOT_TICKED = ['SKIPPED', 'CREDITED'];

/** Whether the viewer may tick a step. One that was skipped or credited is opened again instead. */
export function mayTick({ viewerMayDo, ending }) {
  return viewerMayDo && !NOT_TICKED.includes(ending);
}

/** When a step is due, as people say it: a course is on a day, a task is done by a day. */
export function whenDue({ kind, due }, today) {
  const day = dayInWords(due, today);
  return kind === 'TASK' ? t('onboarding.by', { day }) : day;
}

/** Who does a step, in words. */
function doerOf({ responsible, responsibleRole }) {
  if (!responsible) return tOf('templates.role', responsibleRole);
  return `${responsible.name} (${tOf('templates.roleShort', responsibleRole)})`;
}

/** How and when a step ended. */
export function endingOf({ ending, doneAt, doneBy }, { person, today }) {
  const values = { when: instantInWords(doneAt, today), who: doneBy.id === person.id ? t('onboarding.you') : doneBy.name };
  return NOT_TICKED.includes(ending) ? tOf('onboarding.endedBy', ending, values) : t('onboarding.doneWhenByWhom', values);
}

/**
 * Draws a line. `address` leads to the step, `isOpen` says that the step is the one that is shown beside the list, and
 * `withDoer` that it says who does it. `toggle` is called with the step when it is ticked or un-ticked.
 */
export function stepRow({ step, viewer, address, isOpen, withDoer, toggle }) {
  const done = step.ending === 'SKIPPED' ? 'is-done is-skipped' : 'is-done';
  const look = step.doneAt ? done : step.behind && step.required ? 'is-behind' : '';
  return html`
    <li class="step-row ${look}">
      ${mayTick(step) ? tick(step, viewer, toggle) : html`<span class="step-state"></span>`}
      <a class="step-open" href=${address} aria-current=${isOpen ? 'true' : nothing}>
        <span class="step-title" lang="sv">${step.title}</span>
        ${meta(step, viewer, withDoer)}
      </a>
      ${withDoer && step.responsible && !step.doneAt && !isMine(step, viewer)
        ? html`<fadder-person look="face" .person=${step.responsible}></fadder-person>`
        : nothing}
    </li>
  `;
}

function tick(step, viewer, toggle) {
  return html`<input
    type="checkbox"
    class="step-check ${isMine(step, viewer) ? '' : 'for-another'}"
    aria-label=${t('onboarding.tick', step)}
    .checked=${Boolean(step.doneAt)}
    @change=${() => toggle(step)}
  />`;
}

function meta(step, viewer, withDoer) {
  if (step.waits) {
    // The second takes the place of the first after a moment, so that the line keeps its height.
    return html`<span class="step-meta step-meta-waits">
      <span>${step.doneAt ? endingOf(step, viewer) : whenDue(step, viewer.today)}</span>
      <span class="step-waits">${t('onboarding.tickWaits')}</span>
    </span>`;
  }
  return html`<span class="step-meta">${marks(step, viewer.today)} ${words(step, viewer, withDoer)}</span>`;
}

function words(step, viewer, withDoer) {
  if (step.doneAt) return `${endingOf(step, viewer)}${step.awaitingSignature ? ` · ${t('onboarding.unsigned')}` : ''}`;
  const parts = [
    saysDue(step, viewer.today) ? whenDue(step, viewer.today) : '',
    withDoer && !isMine(step, viewer) ? doerOf(step) : '',
    step.required ? '' : t('templates.optional'),
    step.passed ? t('onboarding.passed.chip') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/**
 * Whether a day is to be named: that of what is late stands before, of what is optional none has passed, and what lay
 * before the start has none.
 */
function saysDue({ behind, due, required, passed }, today) {
  if (passed) return false;
  return required ? !behind : due >= today;
}

/** Draws what must not be overlooked: that somebody has begun to write about the step, and that it is late. */
function marks(step, today) {
  return html`
    ${hasDraft(`step:${step.id}:`) ? html`<span class="chip">${t('onboarding.draft')}</span>` : nothing}
    ${step.behind && step.required && !step.doneAt
      ? html`<span class="is-late">${t('onboarding.behindSince', { day: dayInWords(step.due, today) })}</span>`
      : nothing}
  `;
}
