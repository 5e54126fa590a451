export default {
  "secondfactor.title": "One more step"
};
