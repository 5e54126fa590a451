export default {
  "calendarfeed.title": "Samtal i din kalender"
};
