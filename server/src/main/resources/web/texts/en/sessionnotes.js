export default {
  "sessionnotes.title.own": "Your own notes"
};
