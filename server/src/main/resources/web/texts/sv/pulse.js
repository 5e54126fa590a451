export default {
  "pulse.open": "Svara"
};
