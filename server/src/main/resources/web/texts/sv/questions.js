export default {
  "questions.title": "Frågor",
  "questions.ask": "Fråga min mentor",
  "questions.wait": {
    "one": "1 fråga väntar på svar",
    "other": "{count} frågor väntar på svar"
  }
};
