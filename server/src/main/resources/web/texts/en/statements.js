export default {
  "statements.title.about": "About the service",
  "statements.title.write": "Texts for everybody"
};
