/** The fields of a form, with what the server has said of them. */
import { html, nothing } from 'lit';
import './form-field.js';
import { errorText } from './texts.js';

/**
 * A label with its field and what is wrong with it. `field` draws it by its id and what describes it; `words` says an
 * error, where a form has better ones than those that are said everywhere.
 */
export function labelled({ id, name, label, hint, errors, field, words = errorText }) {
  return html`
    <form-field class="field" .words=${words} .problem=${errors.find((error) => error.field.join() === name)}>
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${field(id, hint ? `${id}-hint` : nothing)}
    </form-field>
  `;
}
