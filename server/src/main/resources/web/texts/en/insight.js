export default {
  "insight.title": "How it goes"
};
