import { html } from 'lit';

/** A picture from the sprite; it never carries meaning alone. */
export function icon(name) {
  return html`<svg class="icon" aria-hidden="true"><use href="/icons/sprite.svg#${name}"></use></svg>`;
}
