/** Addresses of pages: the part of the address after `#/`, such as `plans/42` or `hires?signal=BEHIND`. */

/**
 * The parameters of an address by a pattern such as `plans/:planId`, each decoded; undefined when it is another
 * address. A parameter that ends with a question mark, as in `routine-form/:routineId?`, may be missing.
 */
export function paramsOf(pattern, path) {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (given.at(-1) === '') given.pop();
  if (given.length > wanted.length) return undefined;
  const params = {};
  for (const [place, part] of wanted.entries()) {
    const [, name, optional] = /^:(\w+)(\?)?$/.exec(part) ?? [];
    const value = decoded(given[place]);
    if (name && (value || optional)) params[name] = value ?? '';
    else if (part !== value) return undefined;
  }
  return params;
}

/** The address of a page by its pattern, without the parameter that may be missing. */
export function addressOf(pattern) {
  return `#/${pattern.replace(/\/:\w+\?$/, '')}`;
}

/** A decoded part. A mistyped address may hold a percent sign that escapes nothing. */
function decoded(part) {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
