import { operation, query } from '../kernel/graphql.js';
import { everyNode } from '../kernel/paged.js';

const newHireUnits = operation(new URL('./newHireUnits.graphql', import.meta.url));

/** The units in which the viewer may add newcomers, by name. */
export function unitsToChoose() {
  return everyNode(async (page) => (await query(newHireUnits, page)).viewer.newHireUnits);
}
