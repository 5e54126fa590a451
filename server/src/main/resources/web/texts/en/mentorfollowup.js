export default {
  "mentorfollowup.send": "Answer"
};
