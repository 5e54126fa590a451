export default {
  "freelines.title": "Fria svar"
};
