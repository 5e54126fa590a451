import { html } from 'lit';
import { t } from '../kernel/texts.js';
import './words.js';

/** A card with the way to one's own calendar. */
export const part = () => html`
  <section class="card stack calendar-link" aria-labelledby="calendar-link">
    <h2 id="calendar-link">${t('calendarfeed.title')}</h2>
    <p class="muted">${t('calendarfeed.short')}</p>
    <a class="button" href="#/calendar-address">${t('calendarfeed.open')}</a>
  </section>
`;
