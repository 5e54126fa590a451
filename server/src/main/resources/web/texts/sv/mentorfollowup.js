export default {
  "mentorfollowup.send": "Svara"
};
