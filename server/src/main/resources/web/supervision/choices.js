/** Choices that are made with one tap: a few that lie beside one another. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

/**
 * A choice of one. `options` are `{ value, label, about }`; `choose` is told the value. What stands beside the others,
 * such as a way to choose something else, is `more`.
 */
export function chips({ name, legend, hint, options, chosen, choose, more = nothing }) {
  return html`
    <fieldset class="session-choice">
      <legend>${legend}</legend>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      <div class="session-chips">
        ${options.map(
          ({ value, label, about }) => html`
            <label class="session-chip">
              <input
                type="radio"
                name=${name}
                value=${value}
                .checked=${live(value === chosen)}
                @change=${() => choose(value)}
              />
              <span>${label}${about ? html` <small>${about}</small>` : nothing}</span>
            </label>
          `,
        )}
        ${more}
      </div>
    </fieldset>
  `;
}

/** A box to tick. */
export function tickBox({ name, label, checked, choose }) {
  return html`
    <label class="check-row">
      <input type="checkbox" name=${name} .checked=${live(checked)} @change=${({ target }) => choose(target.checked)} />
      <span>${label}</span>
    </label>
  `;
}
