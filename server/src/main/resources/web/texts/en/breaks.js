export default {
  "breaks.title": "My recovery",
  "breaks.next": "Next break",
  "breaks.due": "Time for a break",
  "breaks.at": "{name} {time}",
  "breaks.now": {
    "one": "{name}, 1 minute",
    "other": "{name}, {count} minutes"
  },
  "breaks.noMore": "No more today",
  "breaks.rests": "Your break plan rests until the end of {day}.",
  "breaks.takenToday": {
    "one": "1 taken today",
    "other": "{count} taken today"
  },
  "breaks.take": "Took a break",
  "breaks.answer.TAKEN": "Took it",
  "breaks.answer.LATER": "In 10 min",
  "breaks.answer.NOT_NOW": "Not now",
  "breaks.answered.TAKEN": "Good. Your break is noted.",
  "breaks.answered.LATER": "You will be reminded again in ten minutes.",
  "breaks.answered.NOT_NOW": "All right, we skip this one.",
  "breaks.didTake": "Good. Your break is noted.",
  "breaks.tooLate": "It has been sent already and cannot be undone.",
  "breaks.kind.FIKA": "Fika",
  "breaks.kind.WALK": "Walk",
  "breaks.kind.WELLNESS": "Wellness",
  "breaks.kind.WIND_DOWN": "Wind-down",
  "breaks.kind.TEAM_FIKA": "Team fika",
  "breaks.kind.OWN": "Break"
};
