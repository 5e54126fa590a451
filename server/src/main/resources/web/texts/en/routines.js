export default {
  "routines.title.routines": "Routines",
  "routines.title.routine": "Routine",
  "routines.title.routineForm": "Write a routine",
  "routines.title.run": "Started routine",
  "routines.routines": "Routines"
};
