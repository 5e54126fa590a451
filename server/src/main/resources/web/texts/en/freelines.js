export default {
  "freelines.title": "Free answers"
};
