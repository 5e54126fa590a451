import { html, nothing, svg } from 'lit';

/**
 * A bar of how far something has come. The words beside it say the same, so it is silent for a screen reader.
 * `expected` draws a notch where it should be by now, when it is not there yet.
 */
export function progressBar({ done, required, expected }) {
  const percent = (count) => `${required === 0 ? 0 : (100 * count) / required}%`;
  return html`
    <svg class="progress-bar" aria-hidden="true">
      <rect class="progress-whole" width="100%" height="100%"></rect>
      <rect class="progress-done" width=${percent(done)} height="100%"></rect>
      ${expected > done
        ? svg`<rect class="progress-notch" x=${percent(expected)} width="3" height="100%"></rect>`
        : nothing}
    </svg>
  `;
}

/** The same progress as a sun on its way over an arch; what is put inside stands beneath the arch. */
export function progressArch({ done, required }, words) {
  const share = required === 0 ? 0 : done / required;
  const angle = Math.PI * (1 - share);
  const x = 100 + 84 * Math.cos(angle);
  const y = 98 - 84 * Math.sin(angle);
  const arch = 'M16 98a84 84 0 0 1 168 0';
  return html`
    <div class="progress-arch">
      <svg viewBox="0 0 200 112" aria-hidden="true">
        <path class="arch-whole" d=${arch}></path>
        <path class="arch-done" d=${arch} pathLength="100" stroke-dasharray="${100 * share} 200"></path>
        <circle class="arch-glow" cx=${x} cy=${y} r="13"></circle>
        <circle class="arch-sun" cx=${x} cy=${y} r="8"></circle>
      </svg>
      <p class="arch-words">${words}</p>
    </div>
  `;
}

/** The same progress as a thin arc, for a line of text; the words beside it say the same. */
export function progressArc({ done, required }) {
  const share = required === 0 ? 0 : done / required;
  return html`
    <svg class="progress-arc" viewBox="0 0 40 22" aria-hidden="true">
      <path class="progress-arc-whole" d="M3 19a17 17 0 0 1 34 0"></path>
      <path class="progress-arc-done" d="M3 19a17 17 0 0 1 34 0" pathLength="100" stroke-dasharray="${100 * share} 200"></path>
    </svg>
  `;
}
