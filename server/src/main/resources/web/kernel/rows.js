import { repeat } from 'lit/directives/repeat.js';

/**
 * Draws a row for each of several objects, by their ids: the row that somebody taps, or that has the focus, goes along
 * with its object when others come, go or change places.
 */
export function rows(objects, draw) {
  return repeat(objects, ({ id }) => id, draw);
}
