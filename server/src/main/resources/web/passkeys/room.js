/** The room of passkeys: the way in with one, and one's own in the account. */
export const parts = [
  { slot: 'sign-in', load: () => import(/* signin */ './sign-in-with-passkey.js') },
  { slot: 'account', load: () => import('./own-passkeys.js') },
];
