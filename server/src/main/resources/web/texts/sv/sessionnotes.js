export default {
  "sessionnotes.title.own": "Dina egna anteckningar"
};
