/** The room of the ramp: how many cases are agreed by month, and how many are noted by week. */
export const parts = [{ slot: 'plan', load: () => import('./plan-ramp.js') }];
