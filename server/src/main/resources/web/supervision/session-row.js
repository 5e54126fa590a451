/** The row of a session in a list, which leads to its page. */
import { html, nothing } from 'lit';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import { minutesInWords, placeOf, span, titleOf } from './session-words.js';

/** Draws a session that is to come, or past, for whom it leads to its page; `isOpen` where that is beside the list. */
export function sessionRow({ session, viewer, isOpen, day }) {
  const isOff = session.state === 'CALLED_OFF';
  return html`
    <li>
      <a
        class="session-row ${isOff ? 'is-off' : ''}"
        data-row
        href="#/sessions/${encodeURIComponent(session.id)}"
        aria-current=${isOpen ? 'true' : nothing}
      >
        <span class="session-time">${day ? html`<b>${day}</b> ` : nothing}${span(session)}</span>
        <span class="session-what">
          <span class="session-title">${titleOf(session, viewer)}</span>
          <span class="session-meta">${session.state === 'HELD' ? minutesInWords(session.minutes) : placeOf(session)} ${marks(session)}</span>
        </span>
        ${icon('forward')}
      </a>
    </li>
  `;
}

/** What sets a session apart from one that is as it was planned. */
function marks({ state, moved, reason }) {
  if (state === 'CALLED_OFF') {
    return html`<span class="chip">${reason ? t('supervision.calledOffFor', { reason: tOf('supervision.reasonInShort', reason) }) : t('supervision.notHeld')}</span>`;
  }
  return moved && state === 'PLANNED' ? html`<span class="chip chip-now">${t('supervision.moved')}</span>` : nothing;
}
