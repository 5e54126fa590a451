/** Has Node take the client's files for modules, as browsers do: beside them stands no package.json that would say so. */
export function load(url, context, next) {
  return next(url, url.includes('/resources/web/') ? { ...context, format: 'module' } : context);
}
