import { html } from 'lit';
import { blocksOf } from './markdown-blocks.js';

/** Draws a text that is written in the subset of Markdown. */
export function markdown(text) {
  return blocksOf(text).map(block);
}

function block({ kind, lines }) {
  if (kind === 'paragraph') return html`<p>${lines.map((line, i) => html`${i > 0 ? html`<br />` : ''}${drawn(line)}`)}</p>`;
  const items = lines.map((line) => html`<li>${drawn(line)}</li>`);
  return kind === 'ordered' ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function drawn(pieces) {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if (piece.bold) return html`<strong>${drawn(piece.bold)}</strong>`;
    if (piece.italic) return html`<em>${drawn(piece.italic)}</em>`;
    return html`<a href=${piece.url} target="_blank" rel="noopener noreferrer">${piece.words}</a>`;
  });
}
