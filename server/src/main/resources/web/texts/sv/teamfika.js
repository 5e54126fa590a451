export default {
  "teamfika.title": "Fika och friskvård",
  "teamfika.today": "Fika {begins}",
  "teamfika.youHostOn": "Du är fikavärd {day}",
  "teamfika.until": "Till {ends}",
  "teamfika.from": "{begins}–{ends}",
  "teamfika.at": "{when} · {place}",
  "teamfika.hosts": "{name} är värd.",
  "teamfika.nobodyHosts": "Ingen är värd än.",
  "teamfika.youHost": "Du är värd i dag.",
  "teamfika.youHostAbout": "Får du förhinder kan någon annan i teamet ta över samma dag, under Idag.",
  "teamfika.takeOver": "Ta över",
  "teamfika.tookOver": "Tack, nu är du värd.",
  "teamfika.writeLine": "Skriv veckans fråga",
  "teamfika.changeLine": "Ändra frågan",
  "teamfika.come": "Jag kommer",
  "teamfika.coming": {
    "one": "1 kommer",
    "other": "{count} kommer"
  }
};
