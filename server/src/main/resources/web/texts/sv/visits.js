export default {
  "visits.day": "Din dag",
  "visits.go": "I besök till …",
  "visits.until": "I besök till {time}",
  "visits.done": "Klar",
  "visits.change": "Ändra",
  "visits.hours": "Andra tider i dag",
  "visits.begins": "Börjar {begins}",
  "visits.ends": "Går hem {ends}",
  "visits.both": "Börjar {begins}, går hem {ends}"
};
