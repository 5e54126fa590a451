export default {
  "routines.title.routines": "Rutiner",
  "routines.title.routine": "Rutin",
  "routines.title.routineForm": "Skriv rutin",
  "routines.title.run": "Påbörjad rutin",
  "routines.routines": "Rutiner"
};
