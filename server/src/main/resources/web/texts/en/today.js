export default {
  "today.title.todo": "To do",
  "today.todo": "To do",
  "today.todoAbout": "What the new hires are waiting for from you.",
  "today.todoEmpty": "Nothing waits for you in the next two weeks.",
  "today.group.late": "Late",
  "today.group.today": "Today",
  "today.group.week": "Within a week",
  "today.group.later": "Later",
  "today.group.optional": "Optional",
  "today.group.sign": "To sign"
};
