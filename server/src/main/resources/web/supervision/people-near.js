import { operation, query } from '../kernel/graphql.js';
import { nearOf } from './session-draft.js';

const sessionPeople = operation(new URL('./sessionPeople.graphql', import.meta.url));

/**
 * Those with whom the viewer has sessions for sure: of whom they are a mentor, and who is theirs; known without contact,
 * too. Somebody else whom an address names is asked for by themselves.
 */
export async function peopleNear(other) {
  const near = nearOf((await query(sessionPeople, { with: [] })).viewer);
  if (!other || near.some(({ id }) => id === other)) return near;
  const { viewer, nodes } = await query(sessionPeople, { with: [other] });
  return nearOf(viewer, nodes.filter((one) => one?.name));
}
