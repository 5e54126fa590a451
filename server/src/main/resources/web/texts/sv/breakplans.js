export default {
  "breakplans.title": "Pausplan",
  "breakplans.titleOfUnit": "Enhetens pauser"
};
