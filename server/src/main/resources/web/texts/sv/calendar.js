export default {
  "calendar.title.hours": "Arbetstid"
};
