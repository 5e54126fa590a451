export default {
  "letters.title": "Reminders by e-mail",
  "letters.wanted": "E-mail me when something waits",
  "letters.about": "One letter a day at most, to {address}, and only when none of your devices can remind you. It holds no names, and not what it is about.",
  "letters.on": "You get reminders by e-mail.",
  "letters.off": "You get no reminders by e-mail."
};
