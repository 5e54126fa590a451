export default {
  "teamfika.title": "Fika and wellness",
  "teamfika.today": "Fika {begins}",
  "teamfika.youHostOn": "You host the fika {day}",
  "teamfika.until": "Until {ends}",
  "teamfika.from": "{begins}–{ends}",
  "teamfika.at": "{when} · {place}",
  "teamfika.hosts": "{name} hosts.",
  "teamfika.nobodyHosts": "Nobody hosts yet.",
  "teamfika.youHost": "You host today.",
  "teamfika.youHostAbout": "Somebody else of the team can take over on Today that day.",
  "teamfika.takeOver": "Take over",
  "teamfika.tookOver": "Thank you, now you host.",
  "teamfika.writeLine": "Write the question of the week",
  "teamfika.changeLine": "Change the question",
  "teamfika.come": "I'll be there",
  "teamfika.coming": {
    "one": "1 comes",
    "other": "{count} come"
  }
};
