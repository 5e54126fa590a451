/** All that the client says in Swedish, a file a room. */
import arrivals from './sv/arrivals.js';
import dates from './sv/dates.js';
import kernel from './sv/kernel.js';
import mentorship from './sv/mentorship.js';
import onboarding from './sv/onboarding.js';
import people from './sv/people.js';
import push from './sv/push.js';
import routines from './sv/routines.js';
import shell from './sv/shell.js';
import signin from './sv/signin.js';
import templates from './sv/templates.js';

export default {
  ...arrivals,
  ...dates,
  ...kernel,
  ...mentorship,
  ...onboarding,
  ...people,
  ...push,
  ...routines,
  ...shell,
  ...signin,
  ...templates,
};
