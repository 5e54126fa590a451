export default {
  "oidc.toSignIn": "Till inloggningen",
  "oidc.problem.nobody": "Vi hittar dig inte i Fadder",
  "oidc.problemAbout.nobody": "Din inloggning fungerar, men ingen som arbetar här har den e-postadress som den lämnar. Be HR lägga in adressen hos dig i Fadder. Är det inte din första dag ännu? Då kan det vara för tidigt.",
  "oidc.problem.expired": "Det tog för lång tid",
  "oidc.problemAbout.expired": "Inloggningen började för mer än tio minuter sedan, eller i en annan webbläsare. Börja om, så går det.",
  "oidc.problem.denied": "Du är inte inloggad",
  "oidc.problemAbout.denied": "Inloggningen avbröts. Du kan försöka igen när du vill.",
  "oidc.problem.down": "Inloggningen svarar inte",
  "oidc.problemAbout.down": "Jobbets inloggning går inte att nå just nu. Försök igen om en stund. Ingenting av ditt har försvunnit.",
  "oidc.problem.clock": "Klockorna går olika",
  "oidc.problemAbout.clock": "Jobbets inloggning och Fadder är inte överens om vad klockan är. Det är inget fel på din mobil eller dator. Hör av dig till IT, som behöver ställa servrarnas klockor.",
  "oidc.problem.refused": "Inloggningen gick inte att lita på",
  "oidc.problemAbout.refused": "Fadder fick ett svar som inte stämmer, och släppte därför inte in någon. Försök en gång till. Händer det igen, hör av dig till IT, som kan se i loggen vad det var."
};
