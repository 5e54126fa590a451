import { html, nothing } from 'lit';

/** A picture by its name in `index.html`; it never carries meaning alone. */
export function icon(name) {
  return html`<svg class="icon" aria-hidden="true"><use href="#icon-${name}"></use></svg>`;
}

/** The mark of Fadder, `size` pixels wide and high, which says `label` if that is given. */
export function logo(size, label) {
  return html`
    <svg
      class="logo"
      width=${size}
      height=${size}
      role=${label ? 'img' : nothing}
      aria-label=${label ?? nothing}
      aria-hidden=${label ? nothing : 'true'}
    >
      <use href="#logo"></use>
    </svg>
  `;
}
