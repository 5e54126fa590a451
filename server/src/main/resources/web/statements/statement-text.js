import { html } from 'lit';
import { markdown } from '../kernel/markdown.js';

/** A paragraph that is one line in bold, which is what the subset of Markdown has for a heading. */
const HEADING = /^\*\*([^*\n]+)\*\*$/;

/**
 * Draws a statement, with its bold lines as headings, so that whoever hears the page can go from one to the next.
 *
 * @param level of the headings, 2 or 3
 */
export function statementText(text, level) {
  return text
    .split(/\n{2,}/)
    .map((together) => {
      const words = HEADING.exec(together.trim())?.[1];
      if (!words) return markdown(together);
      return level === 2 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`;
    });
}
