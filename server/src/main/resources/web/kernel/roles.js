/** Whether a viewer holds one of some roles; the server has the last word on what they may. */
export function holdsRole({ roles }, ...wanted) {
  return roles.some(({ role }) => wanted.includes(role));
}
