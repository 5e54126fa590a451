/** The room of reminders by e-mail: whether the viewer wants them. */
export const parts = [{ slot: 'account', load: () => import('./letter-choice.js') }];
