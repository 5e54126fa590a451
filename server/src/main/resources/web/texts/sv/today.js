export default {
  "today.title.todo": "Att göra",
  "today.todo": "Att göra",
  "today.todoAbout": "Det här väntar de nyanställda på från dig.",
  "today.todoEmpty": "Inget väntar på dig de närmaste två veckorna.",
  "today.group.late": "Försenat",
  "today.group.today": "I dag",
  "today.group.week": "Inom en vecka",
  "today.group.later": "Senare",
  "today.group.optional": "Frivilligt",
  "today.group.sign": "Att signera"
};
