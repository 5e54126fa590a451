/**
 * All that the client says in a language: a file for the kernel, its dates and the shell, and a file a room. What is said
 * on pages of a room alone that few open may stand in a file of the room below `later`, which comes with those pages.
 */
import { ROOMS } from '../rooms.js';

const SHARED = ['kernel', 'dates', 'shell'];

/** The texts of all files but the later ones, by their keys. */
export async function textsIn(language) {
  const files = await Promise.all([...SHARED, ...ROOMS].map((file) => import(`./${language}/${file}.js`)));
  return Object.assign({}, ...files.map((file) => file.default));
}

/** The later texts of a room by their keys. */
export async function laterTextsIn(language, room) {
  return (await import(`./${language}/later/${room}.js`)).default;
}
