export default {
  "staff.title.file": "Staff file"
};
