import { html, nothing } from 'lit';
import { draftOf, dropDraft, keepDraft, problemOf } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { hasIdentityNumber } from '../kernel/identity-number.js';
import { outbox } from '../kernel/outbox.js';
import { t } from '../kernel/texts.js';
import { uuid } from '../kernel/uuid.js';
import './texts.js';
import { LONGEST, draftName, write } from './writing.js';

/** How long somebody rests before what they have typed is saved. */
const REST_MS = 1_200;

/** How long saving takes before it is said that it waits. */
const LONG_MS = 3_000;

/**
 * A box in which one entry is written, and saved while one types. Each text that is sent has a name of its own and says
 * on which it builds, so that the server keeps both where the same entry was changed on another device. One text at a
 * time is on its way; what is typed meanwhile is a draft, and follows it.
 *
 * Tells `note-saved` with `{ entry, version }`, and `note-done` with the entry once somebody is through with it.
 */
class NoteBox extends PageElement {
  static properties = {
    /** `shared` or `private`. */
    kind: {},
    /** The session; null for a note that is about none. */
    sessionId: { attribute: false },
    /** The name of the entry. */
    entry: {},
    /** The note that is changed, as it was when the box was opened; undefined for a new one. */
    note: { attribute: false },
    label: {},
    text: { state: true },
    /** `SAVED`, or `WAITS` while there is no contact; undefined while neither is to be said. */
    saving: { state: true },
    /** Why it is not saved, as `{ code }`. */
    problem: { state: true },
  };

  #draft;
  #basedOn;
  /** What is on its way: `{ key, text, before }`, with the version that it builds on. */
  #sent;
  #saved = '';
  #resting;
  #waiting;

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('answered', this.#answered);
    outbox.addEventListener('refused', this.#refused);
    addEventListener('pagehide', this.#left);
    document.addEventListener('visibilitychange', this.#hidden);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('answered', this.#answered);
    outbox.removeEventListener('refused', this.#refused);
    removeEventListener('pagehide', this.#left);
    document.removeEventListener('visibilitychange', this.#hidden);
    this.#left();
    clearTimeout(this.#waiting);
  }

  willUpdate() {
    if (this.#draft) return;
    this.#draft = draftName(this.kind, this.sessionId, this.note);
    const begun = draftOf(this.#draft);
    this.#saved = this.note?.text ?? '';
    this.#basedOn = begun?.basedOn ?? this.note?.version;
    this.text = begun?.text ?? this.#saved;
    this.problem = problemOf(this.#draft);
    if (begun && !this.problem) this.#saveSoon();
  }

  render() {
    const id = `note-${this.entry}`;
    return html`
      <div class="note-box is-${this.kind}">
        <form-field class="field" .problem=${this.problem}>
          <label for=${id}>${this.label}</label>
          <textarea
            id=${id}
            rows="3"
            maxlength=${LONGEST}
            aria-describedby="${id}-about"
            .value=${this.text}
            @input=${this.#typed}
            @keydown=${this.#pressed}
          ></textarea>
        </form-field>
        <p class="hint" id="${id}-about">${t('sessionnotes.about')}</p>
        ${this.text.trim() || this.note ? this.#foot() : nothing}
      </div>
    `;
  }

  #foot() {
    return html`
      <div class="note-box-foot">
        <p class="muted small" role=${this.saving === 'WAITS' ? 'status' : nothing}>${this.#state()}</p>
        <button type="button" class="button" @click=${this.#done}>${t('sessionnotes.done')}</button>
      </div>
    `;
  }

  #state() {
    if (this.saving === 'WAITS') return t('sessionnotes.waits');
    return this.saving === 'SAVED' ? t('sessionnotes.saved') : nothing;
  }

  #typed = ({ target }) => {
    this.text = target.value;
    this.problem = undefined;
    this.saving = undefined;
    this.#keep();
    this.#saveSoon();
  };

  /** Is through with Ctrl or Cmd and Enter, too. */
  #pressed = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#done();
  };

  #keep(problem) {
    if (!this.text.trim()) return dropDraft(this.#draft);
    return keepDraft(this.#draft, { text: this.text, entry: this.entry, basedOn: this.#basedOn }, problem);
  }

  #saveSoon(after = REST_MS) {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      if (!this.#sent) this.#save();
    }, after);
  }

  /** Sends what is typed and not saved. Returns whether nothing is wrong with it. */
  #save() {
    clearTimeout(this.#resting);
    const text = this.text.trim();
    if (text === this.#saved || !text) return true;
    if (hasIdentityNumber(text)) {
      this.problem = { code: 'IDENTITY_NUMBER' };
      return false;
    }
    const version = uuid();
    const input = { sessionId: this.sessionId, entry: this.entry, basedOn: this.#basedOn, version, text };
    this.#sent = { key: write(this.kind, input, this.#draft), text: this.#saved, before: this.#basedOn };
    this.#basedOn = version;
    this.#saved = text;
    dropDraft(this.#draft);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => (this.saving = 'WAITS'), LONG_MS);
    return true;
  }

  /** Sends at once what is typed, also while something else is on its way. */
  #left = () => {
    if (!this.problem) this.#save();
  };

  #hidden = () => {
    if (document.visibilityState === 'hidden') this.#left();
  };

  #answered = ({ detail: { entry } }) => {
    if (entry.key !== this.#sent?.key) return;
    this.#sent = undefined;
    clearTimeout(this.#waiting);
    const isAll = this.text.trim() === this.#saved;
    this.saving = isAll ? 'SAVED' : undefined;
    if (!isAll) this.#saveSoon(0);
    this.tell('note-saved', { entry: this.entry, version: entry.input.version });
  };

  /** What was refused stands in the box still, or is put back where it was written, and says why. */
  #refused = ({ detail: { entry, code } }) => {
    if (entry.about?.draft !== this.#draft) return;
    if (entry.key === this.#sent?.key) {
      this.#saved = this.#sent.text;
      this.#basedOn = this.#sent.before;
      this.#sent = undefined;
      this.#keep({ code });
    } else {
      this.text = draftOf(this.#draft)?.text ?? this.text;
    }
    clearTimeout(this.#waiting);
    this.saving = undefined;
    this.problem = { code };
  };

  #done = () => {
    if (this.#save()) this.tell('note-done', this.entry);
    else this.querySelector('textarea').focus();
  };
}

customElements.define('note-box', NoteBox);
