export default {
  "arrivals.title.newHire": "Lägg till nyanställd",
  "arrivals.title.newHires": "Läs in nyanställda"
};
