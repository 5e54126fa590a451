export default {
  "kernel.error.VISIT_IS_OVER": "The visit would be over before it begins.",
  "kernel.error.VISIT_TOO_LONG": "A visit ends on the same day.",
  "kernel.error.DAY_ENDS_FIRST": "The day would end before it begins.",
  "kernel.error.ONE_LEADER": "Choose one who leads.",
  "kernel.error.NOBODY_TO_MEET": "Choose at least one more person.",
  "kernel.error.PERSON_TWICE": "The same person is chosen twice.",
  "kernel.error.TOO_MANY_MEMBERS": "At most 50 can take part in a session.",
  "kernel.error.SESSION_TOO_LONG": "A session lasts 8 hours at most.",
  "kernel.error.TIME_SKIPPED": "There is no such time: the clocks are put forward then.",
  "kernel.error.DAY_PASSED": "That time has passed. What has been is logged instead.",
  "kernel.error.SESSION_BEGUN": "The session has begun, or is called off.",
  "kernel.error.SESSION_NOT_HELD": "Nobody has said that the session took place.",
  "kernel.error.SUPERVISOR_NOT_THEN": "The supervisor from outside is not engaged on that day.",
  "kernel.error.SUPERVISOR_CHANGED": "Somebody has changed the supervisor meanwhile.",
  "kernel.error.TOO_MANY_REQUESTS": "The calendar has been fetched too many times. Wait a while."
};
