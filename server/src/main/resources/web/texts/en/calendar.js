export default {
  "calendar.title.hours": "Working hours"
};
