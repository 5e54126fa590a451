export default {
  "supervision.title.sessions": "Samtal",
  "supervision.title.session": "Samtal"
};
