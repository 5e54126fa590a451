/** What one says of one's own day in a bar: quiet until one is on a visit, and then plain to see. */
import { html, nothing } from 'lit';
import { clock } from '../kernel/dates.js';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import { timeOf } from './own-day.js';

/** Draws the bar of a day, `{ visit, begins, ends }`; `acts` are what its buttons do. */
export function dayBar({ visit, ...hours }, acts) {
  return html`
    <div class="own-day ${visit ? 'is-away' : ''}" role="group" aria-label=${t('visits.day')}>
      <p class="own-day-now" role="status">
        ${visit ? html`${icon('bell-off')} <strong>${t('visits.until', { time: clock(timeOf(visit.ends)) })}</strong>` : nothing}
      </p>
      <div class="own-day-acts">
        ${visit ? html`<button class="button button-main" @click=${() => acts.done(visit)}>${t('visits.done')}</button>` : nothing}
        <button class="button" aria-haspopup="dialog" @click=${acts.visit}>${t(visit ? 'visits.change' : 'visits.go')}</button>
        ${visit
          ? nothing
          : html`<button class="button own-day-hours" aria-haspopup="dialog" @click=${acts.hours}>${said(hours)}</button>`}
      </div>
    </div>
  `;
}

/** What was said of the hours of the day; the way to say it where nothing was. */
function said({ begins, ends }) {
  if (begins && ends) return t('visits.both', { begins: clock(begins), ends: clock(ends) });
  if (begins) return t('visits.begins', { begins: clock(begins) });
  return ends ? t('visits.ends', { ends: clock(ends) }) : t('visits.hours');
}

