import { html, nothing } from 'lit';
import { draft, dropDraft } from '../kernel/drafts.js';
import { onEscape } from '../kernel/escape.js';
import '../kernel/form-field.js';
import { t } from '../kernel/texts.js';

let count = 0;

/** An id for a field that no other on the page has. */
export function fieldId() {
  return `onboarding-field-${++count}`;
}

/**
 * A small form with what is asked for, a button that does it, and one that cancels. What is typed is kept as the draft
 * named `keptAs` until whoever draws the form drops that because it was sent, or the person cancels; Escape only closes.
 */
export function ask({ id, heading, about, fields, words, busy, keptAs, send, leave }) {
  const throwAway = () => {
    dropDraft(keptAs);
    leave();
  };
  const submit = (event) => {
    event.preventDefault();
    send(Object.fromEntries(new FormData(event.target)));
  };
  return html`
    <form class="step-form stack" aria-labelledby=${id} @submit=${submit} @keydown=${onEscape(leave)} ${draft(keptAs)}>
      <p class="step-form-title" id=${id}>${heading}</p>
      ${about ? html`<p class="muted small">${about}</p>` : nothing} ${fields}
      <div class="step-form-ways">
        <button class="button button-main" ?disabled=${busy}>${words}</button>
        <button type="button" class="button" ?disabled=${busy} @click=${throwAway}>${t('kernel.cancel')}</button>
      </div>
    </form>
  `;
}

/** A field for a sentence or a few. */
export function sentence(id, name, label, { most = 500, required = true, value = '' } = {}) {
  return html`
    <form-field class="field">
      <label for=${id}>${label}</label>
      <textarea id=${id} name=${name} rows="3" maxlength=${most} ?required=${required} .value=${value}></textarea>
    </form-field>
  `;
}

/** A field for a day. */
export function dayField(id, name, label, value) {
  return html`
    <form-field class="field">
      <label for=${id}>${label}</label>
      <input id=${id} name=${name} type="date" required .value=${value} />
    </form-field>
  `;
}

/** A box to tick. */
export function checkField(name, label, checked) {
  return html`
    <label class="check-field">
      <input type="checkbox" name=${name} .defaultChecked=${checked} />
      <span>${label}</span>
    </label>
  `;
}
