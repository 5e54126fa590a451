export default {
  "secondfactor.title": "Ett steg till"
};
