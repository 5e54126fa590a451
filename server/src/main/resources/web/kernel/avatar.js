import { html } from 'lit';

/** A person's letters in a circle; the name always stands beside it. */
export function avatar(person) {
  return html`<span class="avatar" aria-hidden="true">${person.initials}</span>`;
}
