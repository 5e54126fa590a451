/**
 * Slots: places in a page that rooms fill without the page's room knowing them. A room offers parts for slots; a page
 * names the slots that it has, so that their parts are loaded with it, and draws them.
 */

/** The parts of each slot, `{ load, isFor, module }`, in the order of the rooms. */
const offered = new Map();

/**
 * Takes what a room offers: `{ slot, load, isFor }`, where `load` imports a module that exports `part(context)`, and
 * `isFor(viewer)` says who has it: everybody, where it is left out. What somebody does not have is not loaded for them,
 * and while nobody is signed in there is nobody to ask of.
 */
export function offer({ slot, load, isFor }) {
  if (!offered.has(slot)) offered.set(slot, []);
  offered.get(slot).push({ load, isFor });
}

/** Loads the parts of slots that a viewer has, so that they can be drawn. */
export async function loadSlots(names, viewer) {
  await Promise.all(partsFor(names, viewer).map(async (part) => (part.module ??= await part.load())));
}

/** Whether all parts of slots that a viewer has are loaded. */
export function areLoaded(names, viewer) {
  return partsFor(names, viewer).every(({ module }) => module);
}

/** Draws the parts of a slot that are loaded; `context` is what the page tells them, with the viewer. */
export function slot(name, context) {
  return partsFor([name], context.viewer).map(({ module }) => module?.part(context));
}

function partsFor(names, viewer) {
  return names.flatMap((name) => offered.get(name) ?? []).filter(({ isFor }) => !isFor || (viewer && isFor(viewer)));
}
