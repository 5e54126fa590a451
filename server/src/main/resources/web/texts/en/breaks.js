export default {
  "breaks.title": "My recovery"
};
