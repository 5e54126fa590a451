import { html, nothing } from 'lit';
import { dayInWords, instantInWords } from '../kernel/dates.js';
import { markdown } from '../kernel/markdown.js';
import { t, tOf } from '../kernel/texts.js';
import '../people/person.js';
import './texts.js';

/**
 * Draws an entry, which is a list of versions: one, or those side by side that were written apart. `deeds` are
 * `{ change, keep, remove }`, each called with a note.
 */
export function noteEntry(versions, viewer, deeds) {
  const [first] = versions;
  if (versions.length === 1) return noteOf(first, viewer, deeds);
  return html`
    <div class="note-versions" role="group" aria-labelledby="versions-${first.entry}">
      <p class="small" id="versions-${first.entry}">${t(first.viewerMayChange ? 'sessionnotes.twoOwn' : 'sessionnotes.two')}</p>
      <div class="note-beside">${versions.map((one) => noteOf(one, viewer, deeds, true))}</div>
    </div>
  `;
}

function noteOf(note, viewer, deeds, isOneOfSome = false) {
  const { author, text, changedAt, session } = note;
  if (text === null) {
    return html`<p class="muted small">${t('sessionnotes.deleted', { who: author?.name ?? '' })} ${instantInWords(changedAt, viewer.today)}</p>`;
  }
  return html`
    <div class="note">
      <p class="muted small">
        ${author ? html`<fadder-person look="name" .person=${author}></fadder-person>` : nothing}
        ${instantInWords(changedAt, viewer.today)} ${session ? linkTo(session, viewer) : nothing}
      </p>
      <div class="note-text" lang="sv">${markdown(text)}</div>
      ${deedsOf(note, deeds, isOneOfSome)}
    </div>
  `;
}

function linkTo({ id, form, day }, { today }) {
  const words = t('sessionnotes.of', { form: tOf('supervision.form', form), day: dayInWords(day, today) });
  return html`· <a href="#/sessions/${encodeURIComponent(id)}">${words}</a>`;
}

function deedsOf(note, { change, keep, remove }, isOneOfSome) {
  const deed = (act, words) => html`<button type="button" class="note-deed" @click=${() => act(note)}>${t(words)}</button>`;
  const mayRemove = note.viewerMayChange || !note.author;
  if (!mayRemove) return nothing;
  return html`
    <p class="note-deeds">
      ${isOneOfSome && note.viewerMayChange ? deed(keep, 'sessionnotes.keep') : nothing}
      ${note.viewerMayChange ? deed(change, 'sessionnotes.change') : nothing} ${deed(remove, 'sessionnotes.delete')}
    </p>
  `;
}

/** Draws what waits to be sent. */
export function unsentNote({ text }) {
  return html`
    <div class="note is-unsent">
      <p class="muted small">${t('sessionnotes.waits')}</p>
      <div class="note-text" lang="sv">${markdown(text)}</div>
    </div>
  `;
}
