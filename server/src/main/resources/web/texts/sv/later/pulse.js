export default {
  "pulse.title.WEEK_2": "Hur har de första veckorna varit?",
  "pulse.title.WEEK_6": "Hur har du det efter sex veckor?",
  "pulse.title.WEEK_12": "Hur har du det efter tolv veckor?",
  "pulse.title.WEEK_26": "Hur har du det efter ett halvår?",
  "pulse.about": "Tre korta frågor, utan namn. De finns här till och med {day}.",
  "pulse.question.welcome": "Det känns bra att gå till jobbet",
  "pulse.question.support": "Jag får hjälp när jag behöver det",
  "pulse.question.load": "Jag hinner göra ett bra jobb",
  "pulse.least": "Stämmer inte",
  "pulse.most": "Stämmer helt",
  "pulse.line": "Vill du säga något mer?",
  "pulse.secret": "Svaren sparas utan namn, och du kan inte ändra dem sedan. De blir siffror när minst sex har svarat. Det du skriver läser HR blandat med minst fyra andras. Skriv inget som visar vem du är.",
  "pulse.send": "Skicka",
  "pulse.thanks": "Tack för att du svarade. Vill du prata om något? Din mentor och din chef finns här för dig."
};
