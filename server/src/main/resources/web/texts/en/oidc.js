export default {
  "oidc.title": "You could not be signed in"
};
