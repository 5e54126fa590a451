/** All that the client says in a language: a file for the kernel, its dates and the shell, and a file a room. */
import { ROOMS } from '../rooms.js';

const SHARED = ['kernel', 'dates', 'shell'];

/** The texts of all files by their keys. */
export async function textsIn(language) {
  const files = await Promise.all([...SHARED, ...ROOMS].map((file) => import(`./${language}/${file}.js`)));
  return Object.assign({}, ...files.map((file) => file.default));
}
