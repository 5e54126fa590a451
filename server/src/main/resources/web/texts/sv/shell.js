export default {
  "shell.skip": "Hoppa till innehållet",
  "shell.navigation": "Delar av Fadder",
  "shell.account": "Konto: {name}",
  "shell.offline": "Du är offline.",
  "shell.noContact": "Ingen kontakt med Fadder just nu.",
  "shell.maybeOld": "Det du ser kan vara gammalt.",
  "shell.keptFrom": "Visar det som hämtades {when}.",
  "shell.newer": "En ny version av Fadder finns.",
  "shell.takeNewer": "Ladda om",
  "shell.signedOut": "Du är utloggad.",
  "shell.signedOutHere": "Du är utloggad här, och inget av ditt finns kvar på enheten. Fadder får veta det när det finns kontakt igen.",
  "shell.signedOutByTime": "Du har varit borta en stund. Logga in igen för att fortsätta.",
  "shell.unsent": { "one": "Du har 1 sak som inte är skickad", "other": "Du har {count} saker som inte är skickade" },
  "shell.unsentAbout": "Loggar du ut nu kastas det. Stannar du kvar skickas det du har bockat av när det finns kontakt igen, och det du har skrivit kan du skicka själv.",
  "shell.stay": "Stanna kvar",
  "shell.leaveAnyway": "Logga ut och kasta",
  "shell.signedOutUnsent": "Du behöver logga in igen. Det du inte hann skicka ligger kvar här tills du har loggat in."
};
