/** The fields of a form, with what the server has said of them. */
import { html, nothing } from 'lit';
import { errorText } from './texts.js';

/**
 * A label with its field and what is wrong with it. `field` draws it by its id and what describes it; `words` says an
 * error, where a form has better ones than those that are said everywhere.
 */
export function labelled({ id, name, label, errors, field, words = errorText }) {
  const wrong = errors.find((error) => error.field.join() === name);
  return html`
    <div class="field ${wrong ? 'is-wrong' : ''}">
      <label for=${id}>${label}</label>
      ${field(id, wrong ? `${id}-error` : nothing)}
      ${wrong ? html`<p class="field-error" id="${id}-error">${words(wrong)}</p>` : nothing}
    </div>
  `;
}
