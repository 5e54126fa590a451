export default {
  "calendarfeed.title": "Sessions in your calendar"
};
