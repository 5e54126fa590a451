/** Tells `changed` when the server has said that something is new in the questions or commitments of the viewer. */
export const changes = new EventTarget();
