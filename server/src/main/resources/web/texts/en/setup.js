export default {
  "setup.title.begin": "Welcome",
  "setup.title.steps": "Get started",
  "setup.title.content": "Templates and routines to begin with"
};
