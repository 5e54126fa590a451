export default {
  "pulse.title.WEEK_2": "How have the first weeks been?",
  "pulse.title.WEEK_6": "How are you doing after six weeks?",
  "pulse.title.WEEK_12": "How are you doing after twelve weeks?",
  "pulse.title.WEEK_26": "How are you doing after half a year?",
  "pulse.about": "Three short questions, without your name. They are here until {day}.",
  "pulse.question.welcome": "It feels good to come to work",
  "pulse.question.support": "I get help when I need it",
  "pulse.question.load": "I have time to do a good job",
  "pulse.least": "Not true",
  "pulse.most": "Quite true",
  "pulse.line": "Is there anything else?",
  "pulse.secret": "The answers are kept without your name, and you cannot change them. They become figures once at least six have answered. HR reads what you write mixed with what at least four others wrote. Write nothing that shows who you are.",
  "pulse.send": "Send",
  "pulse.thanks": "Thank you for answering. Would you like to talk about something? Your mentor and your manager are here for you."
};
