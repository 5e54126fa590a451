/** Hours of work in words. */
import { html, nothing } from 'lit';
import { clock } from '../kernel/dates.js';
import { t, tOf } from '../kernel/texts.js';
import { runsOf } from './hours-model.js';
import './texts.js';

/** “måndag–torsdag 08.00–16.30”, or that those days are free. */
function runInWords({ from, to, begins, ends }) {
  const weekdays =
    from === to
      ? tOf('calendar.weekday', from)
      : t('calendar.weekdays', { from: tOf('calendar.weekday', from), to: tOf('calendar.weekday', to) });
  return { weekdays, hours: begins ? t('calendar.span', { begins: clock(begins), ends: clock(ends) }) : t('calendar.free') };
}

/** A list of the hours of a cycle, the days with the same hours together. */
export function hoursList({ weeks, days }) {
  return Array.from({ length: weeks }, (_, place) => place + 1).map(
    (week) => html`
      ${weeks > 1 ? html`<p class="hours-week">${t('calendar.week', { week })}</p>` : nothing}
      <dl class="hours-list">
        ${runsOf(days, week).map((run) => {
          const { weekdays, hours } = runInWords(run);
          return html`<div class=${run.begins ? '' : 'is-free'}>
            <dt>${weekdays}</dt>
            <dd>${hours}</dd>
          </div>`;
        })}
      </dl>
    `,
  );
}
