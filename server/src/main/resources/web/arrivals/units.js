import { operation, query } from '../kernel/graphql.js';

const newHireUnits = operation(new URL('./newHireUnits.graphql', import.meta.url));

const PAGE = 100;

/** The units in which the viewer may take in newcomers, by name. */
export async function unitsToChoose() {
  const units = [];
  let after = null;
  do {
    const { nodes, pageInfo } = (await query(newHireUnits, { first: PAGE, after })).viewer.newHireUnits;
    units.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return units;
}
