/** All that the client says in English, a file a room. */
import arrivals from './en/arrivals.js';
import dates from './en/dates.js';
import kernel from './en/kernel.js';
import mentorship from './en/mentorship.js';
import onboarding from './en/onboarding.js';
import people from './en/people.js';
import push from './en/push.js';
import routines from './en/routines.js';
import shell from './en/shell.js';
import signin from './en/signin.js';
import templates from './en/templates.js';

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
