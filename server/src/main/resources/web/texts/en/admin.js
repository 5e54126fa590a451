export default {
  "admin.title.jobs": "Background work",
  "admin.jobs": "Background work",
  "admin.jobsAbout": "What the server has tried too often and given up. No person is named here.",
  "admin.none": "Nothing is stuck. Everything works as it should.",
  "admin.of.push": "Reminders",
  "admin.of.letters": "Reminders by e-mail",
  "admin.of.arrivals": "Reading of new hires",
  "admin.gaveUp": { "one": "Gave up {when}, after 1 attempt.", "other": "Gave up {when}, after {count} attempts." },
  "admin.again": "Try again",
  "admin.againAbout": "Try again: {name}",
  "admin.did": "The server tries again.",
  "admin.you": "You are an administrator",
  "admin.youAbout": "You see to it that Fadder runs. What the server cannot do by itself comes here. If somebody cannot sign in, their manager or HR helps."
};
