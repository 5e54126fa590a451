import { sendFile } from '../kernel/send-file.js';
import { operation, query } from '../kernel/graphql.js';

const newHireImport = operation(new URL('./newHireImport.graphql', import.meta.url));

const LOOK_EVERY_MS = 400;

/** Checks a file: `{ rows, newcomers, byUnit, problems, moreProblems }`. Throws RequestFailed. */
export async function check(file) {
  const response = await sendFile('/arrivals/check', file);
  return response.json();
}

/** Begins to import a file. Returns what is wrong with it, or nothing. Throws RequestFailed. */
export async function takeIn(file) {
  const response = await sendFile('/arrivals/import', file);
  return response.status === 202 ? undefined : response.json();
}

/** How far the viewer's last import came; nothing where there was none. */
export async function lastImport() {
  return (await query(newHireImport)).viewer.newHireImport;
}

/** Tells `seen` how far the import has come, until it has ended. Returns how it ended. */
export async function follow(seen) {
  for (;;) {
    const progress = await lastImport();
    seen(progress);
    if (progress.state !== 'UNDERWAY') return progress;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
