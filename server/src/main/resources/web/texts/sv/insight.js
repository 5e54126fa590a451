export default {
  "insight.title": "Läget"
};
