/**
 * Slots: places in a page that rooms fill without the page's room knowing them. A room offers parts for slots; a page
 * names the slots that it has, so that their parts are loaded with it, and draws them.
 */

/** The parts of each slot, `{ load, module }`, in the order of the rooms. */
const offered = new Map();

/** Takes what a room offers: `{ slot, load }`, where `load` imports a module that exports `part(context)`. */
export function offer({ slot, load }) {
  if (!offered.has(slot)) offered.set(slot, []);
  offered.get(slot).push({ load });
}

/** Loads the parts of slots, so that they can be drawn. */
export async function loadSlots(names) {
  const parts = names.flatMap((name) => offered.get(name) ?? []);
  await Promise.all(parts.map(async (part) => (part.module ??= await part.load())));
}

/** Draws the parts of a slot that are loaded; `context` is what the page tells them. */
export function slot(name, context) {
  return (offered.get(name) ?? []).map(({ module }) => module?.part(context));
}
