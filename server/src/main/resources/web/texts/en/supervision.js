export default {
  "supervision.title.sessions": "Sessions",
  "supervision.title.session": "Session",
  "supervision.title.log": "Log a session",
  "supervision.title.plan": "Plan a session",
  "supervision.title.sessionsOf": "Sessions",
  "supervision.title.outside": "Supervisors from outside"
};
