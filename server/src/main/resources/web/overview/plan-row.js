import { html, nothing } from 'lit';
import { avatar } from '../kernel/avatar.js';
import { dayInWords, daysFrom, isoDayOf, shortDay } from '../kernel/dates.js';
import { icon } from '../kernel/icon.js';
import { progressBar } from '../kernel/progress.js';
import { t, tOf } from '../kernel/texts.js';

/**
 * One newcomer in a list: who, since when, when the viewer meets them next, how far, and what needs attention; the whole
 * row leads to the plan. What can be done at once stands below it, if `below` draws it.
 */
export function planRow({ id, newHire, employment, progress, signals }, today, nextSession, below = nothing) {
  return html`
    <li>
      <a class="plan-row" data-row href="#/plans/${encodeURIComponent(id)}">
        ${avatar(newHire)}
        <span class="plan-row-who">
          <strong>${newHire.name}</strong>
          <span class="muted small">${employment.title}, ${employment.unit.name}</span>
        </span>
        <span class="plan-row-when small">
          <span class="muted">${since(employment.firstDay, today)}</span>
          ${nextSession ? html`<span>${nextMeeting(nextSession, today)}</span>` : nothing}
        </span>
        <span class="plan-row-progress">
          ${progressBar(progress)}
          <span class="small">
            ${t('onboarding.doneOf', { done: progress.done, all: progress.required })}
            <span class="visually-hidden">${t('onboarding.stepsDone')}</span>
          </span>
        </span>
        <span class="plan-row-signals chips">${signals.map((signal) => chip(signal, progress))}</span>
        ${icon('forward')}
      </a>
      ${below}
    </li>
  `;
}

function nextMeeting({ day, begins }, today) {
  const [hour, minute] = begins.split(':');
  return t('overview.nextSession', { day: dayInWords(day, today), hour, minute });
}

/** One closed plan in a list: whose, and how and when it came to an end; the whole row leads to it. */
export function closedRow({ id, newHire, employment, closing, closedAt }, today) {
  const day = shortDay(isoDayOf(closedAt), today);
  return html`
    <li>
      <a class="plan-row is-closed" data-row href="#/plans/${encodeURIComponent(id)}">
        ${avatar(newHire)}
        <span class="plan-row-who">
          <strong>${newHire.name}</strong>
          <span class="muted small">${employment.title}, ${employment.unit.name}</span>
        </span>
        <span class="plan-row-when muted small">${tOf('overview.closed', closing, { day })}</span>
        ${icon('forward')}
      </a>
    </li>
  `;
}

/** The time since which somebody works there, or from which they will, in words. */
export function since(firstDay, today) {
  const days = daysFrom(today, firstDay);
  if (days >= 0) return t('overview.starts', { day: dayInWords(firstDay, today) });
  return t('overview.since', { day: shortDay(firstDay, today) });
}

function chip(signal, { behind }) {
  return html`
    <span class="chip chip-late">
      ${signal === 'BEHIND' ? icon('late') : nothing}
      ${signal === 'BEHIND' ? t('onboarding.behindCount', { count: behind }) : tOf('onboarding.signal', signal)}
    </span>
  `;
}
