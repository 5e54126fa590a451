export default {
  "oidc.title": "Det gick inte att logga in",
  "oidc.ways": "Logga in med jobbets inloggning",
  "oidc.with": "Logga in med {name}",
  "oidc.busy": "Ett ögonblick …",
  "oidc.issuerDown": "Det går inte att nå {name} just nu. Försök igen om en stund, eller logga in med ditt lösenord.",
  "oidc.issuerDownAlone": "Det går inte att nå {name} just nu. Försök igen om en stund."
};
