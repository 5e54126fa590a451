export default {
  "visits.day": "Your day",
  "visits.go": "On a visit until …",
  "visits.until": "On a visit until {time}",
  "visits.done": "Done",
  "visits.change": "Change",
  "visits.hours": "Other hours today",
  "visits.begins": "Starting {begins}",
  "visits.ends": "Going home {ends}",
  "visits.both": "Starting {begins}, going home {ends}"
};
