export default {
  "staff.title.file": "Personalfil"
};
