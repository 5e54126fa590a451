export default {
  "commitments.title": "Åtaganden",
  "commitments.you": "Du",
  "commitments.by": "senast {day}",
  "commitments.late": "skulle vara klart {day}",
  "commitments.doneAt": "klart {when}",
  "commitments.waits": "Skickas när det finns kontakt",
  "commitments.takeBack": "Ta tillbaka",
  "commitments.takeBackOf": "Ta tillbaka: {text}",
  "commitments.takeBackSure": "Ta tillbaka åtagandet?"
};
