export default {
  "teamfika.title": "Fika and wellness"
};
