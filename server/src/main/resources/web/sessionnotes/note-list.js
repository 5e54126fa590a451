import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { draftOf, hasDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { outbox } from '../kernel/outbox.js';
import { question } from '../kernel/question.js';
import { t, tOf } from '../kernel/texts.js';
import { uuid } from '../kernel/uuid.js';
import { entriesOf, unsentOf } from './entries.js';
import './note-box.js';
import { noteEntry, unsentNote } from './note-entry.js';
import { draftName, isOf, leaving, remove, unsent } from './writing.js';

/**
 * A list of notes of one kind, with a box to write in that is always open. Tells `notes-changed` when the server has
 * others than are shown.
 */
class NoteList extends PageElement {
  static properties = {
    kind: {},
    sessionId: { attribute: false },
    /** The notes, the oldest first. */
    notes: { attribute: false },
    viewer: { attribute: false },
    /** Whether new entries may be written. */
    open: { type: Boolean },
    /** Whether the box stands before the notes. */
    boxFirst: { type: Boolean },
    label: {},
    /** The entry that is being changed, and the version of it that stands in the box: `{ note, version }`. */
    changing: { state: true },
    /** The name of the entry that is new. */
    fresh: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#moved);
    outbox.addEventListener('answered', this.#answered);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('changed', this.#moved);
    outbox.removeEventListener('answered', this.#answered);
  }

  willUpdate(changed) {
    this.fresh ??= draftOf(draftName(this.kind, this.sessionId))?.entry ?? uuid();
    // What was being changed when the page was left is open again.
    if (changed.has('notes') && !this.changing) {
      const begun = this.notes.find((note) => note.viewerMayChange && hasDraft(draftName(this.kind, this.sessionId, note)));
      if (begun) this.changing = { note: begun, version: begun.version };
    }
  }

  render() {
    const gone = leaving(this.kind);
    const entries = entriesOf(this.notes.filter(({ id }) => !gone.has(id)));
    const inBoxes = [this.fresh, this.changing?.note.entry];
    const unsentHere = unsentOf(unsent(this.kind, this.sessionId)).filter(({ entry }) => !inBoxes.includes(entry));
    // What waits to be sent stands in place of what the server has.
    const elsewhere = new Set([this.fresh, ...unsentHere.map(({ entry }) => entry)]);
    const shown = entries.filter(([{ entry }]) => !elsewhere.has(entry));
    const box = this.open ? keyed(this.fresh, this.#box()) : nothing;
    return html`
      ${this.boxFirst ? box : nothing}
      ${shown.length + unsentHere.length === 0
        ? nothing
        : html`<ul class="note-list">
            ${repeat(shown, ([{ id }]) => id, (versions) => html`<li>${this.#entry(versions)}</li>`)}
            ${unsentHere.map((input) => html`<li>${unsentNote(input)}</li>`)}
          </ul>`}
      ${this.boxFirst ? nothing : box}
    `;
  }

  #entry(versions) {
    const { note, version } = this.changing ?? {};
    if (note?.entry !== versions[0].entry) return noteEntry(versions, this.viewer, this.#deeds);
    const others = versions.filter((one) => one.version !== version);
    return html`
      ${others.length > 0 ? noteEntry(others, this.viewer, this.#deeds) : nothing}
      ${keyed(
        note.entry,
        html`<note-box
          kind=${this.kind}
          .sessionId=${note.session?.id ?? this.sessionId}
          entry=${note.entry}
          .note=${note}
          label=${t('sessionnotes.changing')}
          @note-saved=${({ detail }) => (this.changing = { note, version: detail.version })}
          @note-done=${this.#through}
        ></note-box>`,
      )}
    `;
  }

  #box() {
    return html`
      <note-box
        kind=${this.kind}
        .sessionId=${this.sessionId}
        entry=${this.fresh}
        label=${this.label}
        @note-done=${this.#begin}
      ></note-box>
    `;
  }

  #deeds = {
    change: async (note) => {
      this.changing = { note, version: note.version };
      await this.updateComplete;
      this.querySelector(`#note-${note.entry}`)?.focus();
    },
    keep: (note) => {
      const others = this.notes.filter((one) => one.entry === note.entry && one.id !== note.id && one.viewerMayChange);
      others.forEach((one) => remove(this.kind, one));
    },
    remove: async (note) => {
      const isSure = await question({
        title: t('sessionnotes.deleteTitle'),
        text: tOf('sessionnotes.deleteAbout', this.kind),
        yes: t('sessionnotes.delete'),
      });
      if (isSure) remove(this.kind, note);
    },
  };

  /** Begins another entry, where the one before was. */
  #begin = async () => {
    this.fresh = uuid();
    this.tell('notes-changed');
    await this.updateComplete;
    this.querySelector(`#note-${this.fresh}`)?.focus();
  };

  #through = () => {
    this.changing = undefined;
    this.tell('notes-changed');
  };

  #moved = () => this.requestUpdate();

  #answered = ({ detail: { entry } }) => {
    if (isOf(this.kind, entry)) this.tell('notes-changed');
  };
}

customElements.define('note-list', NoteList);
