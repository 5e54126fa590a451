/** Whether a viewer holds one of some roles; the server has the last word on what they may. */
export function holdsRole({ roles }, ...wanted) {
  return roles.some(({ role }) => wanted.includes(role));
}

/** The units in which a viewer holds one of some roles, each once. */
export function unitsOf({ roles }, ...wanted) {
  const held = roles.filter(({ role }) => wanted.includes(role)).map(({ unit }) => [unit.id, unit]);
  return [...new Map(held).values()];
}
