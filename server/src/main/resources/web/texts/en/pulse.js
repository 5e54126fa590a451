export default {
  "pulse.open": "Answer"
};
