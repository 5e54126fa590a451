export default {
  "breaks.title": "Min återhämtning"
};
