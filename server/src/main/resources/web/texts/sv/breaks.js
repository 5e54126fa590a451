export default {
  "breaks.title": "Min återhämtning",
  "breaks.next": "Nästa paus",
  "breaks.due": "Dags för en paus",
  "breaks.at": "{name} {time}",
  "breaks.now": {
    "one": "{name}, 1 minut",
    "other": "{name}, {count} minuter"
  },
  "breaks.noMore": "Inga fler i dag",
  "breaks.rests": "Pausplanen vilar till och med {day}.",
  "breaks.takenToday": {
    "one": "1 tagen i dag",
    "other": "{count} tagna i dag"
  },
  "breaks.take": "Tog en paus",
  "breaks.answer.TAKEN": "Tog den",
  "breaks.answer.LATER": "Om 10 min",
  "breaks.answer.NOT_NOW": "Inte nu",
  "breaks.answered.TAKEN": "Skönt. Pausen är noterad.",
  "breaks.answered.LATER": "Du får en ny påminnelse om tio minuter.",
  "breaks.answered.NOT_NOW": "Okej, vi hoppar över den.",
  "breaks.didTake": "Skönt. Pausen är noterad.",
  "breaks.tooLate": "Det är redan skickat och går inte att ångra.",
  "breaks.kind.FIKA": "Fika",
  "breaks.kind.WALK": "Promenad",
  "breaks.kind.WELLNESS": "Friskvård",
  "breaks.kind.WIND_DOWN": "Varva ner",
  "breaks.kind.TEAM_FIKA": "Teamfika",
  "breaks.kind.OWN": "Paus"
};
