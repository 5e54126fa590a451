export default {
  "exittalks.title.own": "Before you leave",
  "exittalks.title.all": "Exit talks"
};
