export default {
  "supervision.title.sessions": "Samtal",
  "supervision.title.session": "Samtal",
  "supervision.title.log": "Logga ett samtal",
  "supervision.title.plan": "Boka samtal",
  "supervision.title.sessionsOf": "Samtal",
  "supervision.title.outside": "Externa handledare"
};
