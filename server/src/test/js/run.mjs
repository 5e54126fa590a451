/**
 * Runs every `*.test.mjs` of this folder: what of the client needs no document, without a browser. `ClientLogicTest` starts
 * it as `node src/test/js/run.mjs`.
 */
import { readdir } from 'node:fs/promises';
import { register } from 'node:module';

register('./as-modules.mjs', import.meta.url);

// All that the texts ask of a browser: which language it has chosen, and a place to note it.
globalThis.localStorage = { getItem: () => null };
globalThis.document = { documentElement: {} };

const names = await readdir(new URL('.', import.meta.url));
for (const name of names.filter((name) => name.endsWith('.test.mjs')).sort()) {
  await import(`./${name}`);
}
