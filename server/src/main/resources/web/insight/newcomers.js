/** Newcomers of a unit as they are told of: why each needs somebody, in the order of the list. It asks nobody. */

/** The reasons in the order in which they stand in a row; the first is the one that the list is in order of. */
const REASONS = ['NO_OWNER', 'NO_MENTOR', 'NO_CONTACT', 'BEHIND', 'ABOVE_RAMP'];

/** Why a newcomer needs somebody; empty for one who goes at the pace that was planned. */
export function reasonsOf({ plan, noContact }) {
  return REASONS.filter((reason) => (reason === 'NO_CONTACT' ? noContact : plan.signals.includes(reason)));
}

/** The newcomers who need somebody, and the others, each as the server put them in order. */
export function parted(newcomers) {
  const needsSomebody = (one) => reasonsOf(one).length > 0;
  return { needing: newcomers.filter(needsSomebody), others: newcomers.filter((one) => !needsSomebody(one)) };
}

/** Whether whoever is late can be reminded: somebody is there, and it is neither the newcomer nor the viewer. */
export const isAwaited = ({ plan: { awaitedStep } }) => Boolean(awaitedStep?.responsible);

/**
 * What can be done for a newcomer, the most useful first: one deed for each reason, and each deed once. Whoever has lost
 * contact with the mentor, or is late by themselves, is met.
 */
export function deedsOf(newcomer) {
  const deeds = reasonsOf(newcomer).map((reason) => {
    switch (reason) {
      case 'NO_OWNER':
        return 'OWN';
      case 'NO_MENTOR':
        return 'CHOOSE_MENTOR';
      case 'BEHIND':
        return isAwaited(newcomer) ? 'NUDGE' : 'PLAN_SESSION';
      default:
        return 'PLAN_SESSION';
    }
  });
  return [...new Set(deeds)];
}
