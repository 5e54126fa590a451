/** The changes of a file of staff as people think of them, each with its kinds. */
export const GROUPS = {
  NEW: ['PERSON_NEW', 'EMPLOYMENT_NEW'],
  CHANGED: ['PERSON_CHANGED', 'EMPLOYMENT_CHANGED', 'EMPLOYMENT_CONTINUED'],
  ENDING: ['EMPLOYMENT_ENDING'],
  ROLES: ['ROLE_NEW', 'ROLE_ENDING'],
};

/** How many of the counted changes are of some kinds and in one of some states; in any where none is given. */
export function sum(counts, kinds, ...states) {
  return counts
    .filter((of) => kinds.includes(of.kind) && (states.length === 0 || states.includes(of.state)))
    .reduce((all, { number }) => all + number, 0);
}

/** Whether so many endings are more than a tenth of all employments, and are asked about twice. */
export function isMany(endings, employed) {
  return endings * 10 > employed;
}
