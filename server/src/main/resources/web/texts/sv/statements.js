export default {
  "statements.title.about": "Om tjänsten",
  "statements.title.write": "Texter för alla"
};
