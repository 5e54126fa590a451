export default {
  "questions.title": "Questions",
  "questions.ask": "Ask my mentor",
  "questions.wait": {
    "one": "1 question is waiting for an answer",
    "other": "{count} questions are waiting for an answer"
  }
};
