export default {
  "visits.about": "Fadder is silent until then, and reminds you once you are back. Only you see this.",
  "visits.length.30": "30 min",
  "visits.length.60": "1 h",
  "visits.length.90": "1.5 h",
  "visits.length.120": "2 h",
  "visits.till": "until {hour}:{minute}",
  "visits.otherTime": "Until another time",
  "visits.take": "Choose",
  "visits.hoursAbout": "For today, and your breaks are planned around it. Only you see this.",
  "visits.beginsAt": "Starting at",
  "visits.endsAt": "Going home at",
  "visits.save": "Save",
  "visits.asUsual": "As usual",
  "visits.wrong.NO_TIME": "Enter a time.",
  "visits.wrong.PASSED": "That time has passed. Choose a later one.",
  "visits.wrong.ENDS_FIRST": "Choose a time after you have started."
};
