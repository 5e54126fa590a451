export default {
  "cadence.title.cadence": "How often sessions are held"
};
