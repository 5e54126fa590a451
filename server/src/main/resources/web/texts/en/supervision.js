export default {
  "supervision.title.sessions": "Sessions",
  "supervision.title.session": "Session"
};
