import { html, nothing } from 'lit';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import './words.js';

/**
 * A link that puts a session to come into the calendar, for whoever takes part in it. A plain one: a phone opens the
 * file in its calendar, where it would only save one that the page made.
 */
export const part = ({ viewer, session: { id, state, day, viewerStanding } }) =>
  state === 'PLANNED' && day >= viewer.today && viewerStanding !== 'OVERSEER'
    ? html`<a class="button session-file" href=${`/sessions/${encodeURIComponent(id)}.ics`}>
        ${icon('add')} ${t('calendarfeed.file')}
      </a>`
    : nothing;
