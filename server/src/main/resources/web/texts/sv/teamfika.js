export default {
  "teamfika.title": "Fika och friskvård"
};
