export default {
  "cadence.title.cadence": "Hur ofta samtal hålls"
};
