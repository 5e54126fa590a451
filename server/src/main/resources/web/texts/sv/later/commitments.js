export default {
  "commitments.own": "Du har lovat",
  "commitments.none": "Inget är bestämt här ännu.",
  "commitments.add": "Skriv ett åtagande",
  "commitments.what": "Vad ska göras?",
  "commitments.who": "Vem gör det?",
  "commitments.due": "Senast",
  "commitments.me": "Jag",
  "commitments.save": "Spara"
};
