/**
 * Texts that are typed and wait in the outbox: what the server would refuse for what stands in it is refused here, before
 * it is kept on the device.
 */

/** Why a text cannot be sent, as `{ code }`; undefined when it can. The server judges too. */
export async function problemIn(text) {
  try {
    const { hasIdentityNumber } = await import('./identity-number.js');
    return hasIdentityNumber(text) ? { code: 'IDENTITY_NUMBER' } : undefined;
  } catch {
    return undefined;
  }
}
