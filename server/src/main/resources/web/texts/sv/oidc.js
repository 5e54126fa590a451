export default {
  "oidc.title": "Det gick inte att logga in"
};
