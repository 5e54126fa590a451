export default {
  "commitments.own": "You have promised",
  "commitments.none": "Nothing has been agreed here yet.",
  "commitments.add": "Write a commitment",
  "commitments.what": "What is to be done?",
  "commitments.who": "Who does it?",
  "commitments.due": "By",
  "commitments.me": "I do",
  "commitments.save": "Save"
};
