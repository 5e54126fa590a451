export default {
  "freelines.about": "What newcomers and leavers write in their own words. You see it once at least five have written, mixed and without names.",
  "freelines.none": "No answers to read yet. They come here once at least five have written about the same thing.",
  "freelines.kind.EXIT_KEEP": "Leavers: keep this",
  "freelines.kind.EXIT_CHANGE": "Leavers: this is what I would change",
  "freelines.kind.PULSE_WEEK_2": "Newcomers after two weeks",
  "freelines.kind.PULSE_WEEK_6": "Newcomers after six weeks",
  "freelines.kind.PULSE_WEEK_12": "Newcomers after twelve weeks",
  "freelines.kind.PULSE_WEEK_26": "Newcomers after half a year"
};
