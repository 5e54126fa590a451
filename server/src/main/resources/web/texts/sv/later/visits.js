export default {
  "visits.about": "Fadder är tyst så länge, och påminner när du är tillbaka. Bara du ser det här.",
  "visits.length.30": "30 min",
  "visits.length.60": "1 h",
  "visits.length.90": "1,5 h",
  "visits.length.120": "2 h",
  "visits.till": "till {hour}.{minute}",
  "visits.otherTime": "Till en annan tid",
  "visits.take": "Välj",
  "visits.hoursAbout": "Gäller i dag, och dina pauser läggs efter det. Bara du ser det här.",
  "visits.beginsAt": "Börjar kl.",
  "visits.endsAt": "Går hem kl.",
  "visits.save": "Spara",
  "visits.asUsual": "Som vanligt",
  "visits.wrong.NO_TIME": "Skriv en tid.",
  "visits.wrong.PASSED": "Den tiden har passerat. Välj en senare.",
  "visits.wrong.ENDS_FIRST": "Välj en tid efter att du har börjat."
};
