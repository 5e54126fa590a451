export default {
  "breakplans.title": "Break plan",
  "breakplans.titleOfUnit": "The unit's breaks"
};
