/** A subset of Markdown, as Lit templates: paragraphs, bold, italic, lists and links. All else is shown as it stands. */
import { html } from 'lit';

const INLINE = /\*\*(?<bold>[^*\n]+)\*\*|(?<![\w*])[*_](?<italic>[^*_\n]+)[*_](?![\w*])|\[(?<words>[^\]\n]+)\]\((?<url>https?:\/\/[^\s)]+)\)/;

const ITEM = /^\s*(?:[-*]|\d{1,3}[.)])\s+/;

/** The text as blocks. */
export function markdown(text) {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim())
    .map((block) => blockOf(block.split('\n').filter((line) => line.trim())));
}

/** Lines that begin as items of a list do are one; what stands before and after them are paragraphs. */
function blockOf(lines) {
  const first = lines.findIndex((line) => ITEM.test(line));
  if (first < 0) return html`<p>${joined(lines)}</p>`;
  const rest = lines.slice(first);
  const end = rest.findIndex((line) => !ITEM.test(line));
  const items = end < 0 ? rest : rest.slice(0, end);
  const ordered = /^\s*\d/.test(items[0]);
  const drawn = items.map((line) => html`<li>${inline(line.replace(ITEM, ''))}</li>`);
  return html`
    ${first > 0 ? html`<p>${joined(lines.slice(0, first))}</p>` : ''}
    ${ordered ? html`<ol>${drawn}</ol>` : html`<ul>${drawn}</ul>`}
    ${end > 0 ? blockOf(rest.slice(end)) : ''}
  `;
}

function joined(lines) {
  return lines.map((line, i) => html`${i > 0 ? html`<br />` : ''}${inline(line)}`);
}

function inline(text) {
  const found = INLINE.exec(text);
  if (!found) return text;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return html`${before}${part(found.groups)}${inline(after)}`;
}

function part({ bold, italic, words, url }) {
  if (bold) return html`<strong>${inline(bold)}</strong>`;
  if (italic) return html`<em>${inline(italic)}</em>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${words}</a>`;
}
