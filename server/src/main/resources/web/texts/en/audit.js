export default {
  "audit.title.myData": "Who has seen my data?"
};
