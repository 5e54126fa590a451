/** What everybody may read, as addresses name it. */
export const KINDS = ['accessibility', 'privacy', 'contact'];
