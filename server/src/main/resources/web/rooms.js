/**
 * The rooms of the client, in the order of their places in the navigation. A new room is one line here: its pages stand
 * in its `room.js`, and what it says in `texts/sv` and `texts/en`.
 */
export const ROOMS = [
  'today',
  'onboarding',
  'overview',
  'people',
  'visits',
  'breaks',
  'supervision',
  'teamfika',
  'questions',
  'commitments',
  'sessionnotes',
  'welcome',
  'calendar',
  'breakplans',
  'ramp',
  'routines',
  'templates',
  'mentorship',
  'pairing',
  'mentorfollowup',
  'cadence',
  'arrivals',
  'calendarfeed',
  'push',
  'letters',
  'audit',
  'admin',
  'signin',
];
