/**
 * A subset of Markdown as plain data: paragraphs, bold, italic, lists and links. All else stays as it stands; a star or
 * an underscore beside a space marks nothing.
 *
 * A block is `{ kind, lines }` with the kind `paragraph`, `unordered` or `ordered`. A line is a list of pieces: a string,
 * `{ bold }` or `{ italic }` with pieces of their own, or a link `{ words, url }`.
 */

const INLINE = /\*\*(?=\S)(?<bold>[^*\n]*[^*\s])\*\*|(?<![\w*])[*_](?=\S)(?<italic>[^*_\n]*[^*_\s])[*_](?![\w*])|\[(?<words>[^\]\n]+)\]\((?<url>https?:\/\/[^\s)]+)\)/;

const ITEM = /^\s*(?:[-*]|\d{1,3}[.)])\s+/;

/** The blocks of a text, in order. */
export function blocksOf(text) {
  return text
    .split(/\n{2,}/)
    .filter((together) => together.trim())
    .flatMap((together) => parted(together.split('\n').filter((line) => line.trim())));
}

/**
 * Splits lines: those that begin as items of a list do are one list; what stands before and after them are paragraphs.
 */
function parted(lines) {
  const first = lines.findIndex((line) => ITEM.test(line));
  if (first < 0) return [paragraph(lines)];
  const rest = lines.slice(first);
  const end = rest.findIndex((line) => !ITEM.test(line));
  const items = end < 0 ? rest : rest.slice(0, end);
  return [
    ...(first > 0 ? [paragraph(lines.slice(0, first))] : []),
    {
      kind: /^\s*\d/.test(items[0]) ? 'ordered' : 'unordered',
      lines: items.map((line) => piecesOf(line.replace(ITEM, ''))),
    },
    ...(end > 0 ? parted(rest.slice(end)) : []),
  ];
}

function paragraph(lines) {
  return { kind: 'paragraph', lines: lines.map(piecesOf) };
}

function piecesOf(text) {
  const found = INLINE.exec(text);
  if (!found) return text ? [text] : [];
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return [...(before ? [before] : []), piece(found.groups), ...piecesOf(after)];
}

function piece({ bold, italic, words, url }) {
  if (bold) return { bold: piecesOf(bold) };
  if (italic) return { italic: piecesOf(italic) };
  return { words, url };
}
