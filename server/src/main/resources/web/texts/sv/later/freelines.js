export default {
  "freelines.about": "Det som nyanställda och de som slutar skriver med egna ord. Du ser dem när minst fem har skrivit, blandade och utan namn.",
  "freelines.none": "Inga svar att läsa än. De kommer hit när minst fem har skrivit om samma sak.",
  "freelines.kind.EXIT_KEEP": "De som slutar: det här ska ni behålla",
  "freelines.kind.EXIT_CHANGE": "De som slutar: det här skulle jag ändra",
  "freelines.kind.PULSE_WEEK_2": "Nyanställda efter två veckor",
  "freelines.kind.PULSE_WEEK_6": "Nyanställda efter sex veckor",
  "freelines.kind.PULSE_WEEK_12": "Nyanställda efter tolv veckor",
  "freelines.kind.PULSE_WEEK_26": "Nyanställda efter ett halvår"
};
