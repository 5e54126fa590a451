export default {
  "setup.title.begin": "Välkommen",
  "setup.title.steps": "Kom igång",
  "setup.title.content": "Färdiga mallar och rutiner"
};
