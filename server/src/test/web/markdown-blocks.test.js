import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from '../../main/resources/web/kernel/markdown-blocks.js';

const paragraph = (...lines) => ({ kind: 'paragraph', lines });

test('an empty line parts paragraphs, any other break stays within one', () => {
  assert.deepEqual(blocksOf('Hej!\nVälkommen.\n\nSes snart.'), [
    paragraph(['Hej!'], ['Välkommen.']),
    paragraph(['Ses snart.']),
  ]);
  assert.deepEqual(blocksOf(' \n\n '), []);
});

test('bold, italic and links may stand within one another', () => {
  assert.deepEqual(blocksOf('Läs **den _här_ rutinen** och [mer](https://fadder.se/a?b=c).'), [
    paragraph([
      'Läs ',
      { bold: ['den ', { italic: ['här'] }, ' rutinen'] },
      ' och ',
      { words: 'mer', url: 'https://fadder.se/a?b=c' },
      '.',
    ]),
  ]);
});

test('lists begin and end between lines', () => {
  assert.deepEqual(blocksOf('Ta med:\n- dator\n- *legitimation*\nSes!'), [
    paragraph(['Ta med:']),
    { kind: 'unordered', lines: [['dator'], [{ italic: ['legitimation'] }]] },
    paragraph(['Ses!']),
  ]);
  assert.deepEqual(blocksOf('1. ett\n2) två'), [{ kind: 'ordered', lines: [['ett'], ['två']] }]);
});

test('what is none of it stays as it stands', () => {
  for (const text of ['2 * 3 * 4', '** ** och _ _', 'snake_case_name', '<b>fet</b>', '[js](javascript:alert(1))', '**öppen']) {
    assert.deepEqual(blocksOf(text), [paragraph([text])]);
  }
});

test('a hostile text of many stars is read in a moment', () => {
  const begun = performance.now();
  blocksOf('*'.repeat(2000) + '_'.repeat(2000) + '['.repeat(2000));
  assert.ok(performance.now() - begun < 1000);
});
