export default {
  "oidc.title": "You could not be signed in",
  "oidc.ways": "Sign in with work's sign-in",
  "oidc.with": "Sign in with {name}",
  "oidc.busy": "One moment …",
  "oidc.issuerDown": "{name} cannot be reached right now. Try again in a while, or sign in with your password.",
  "oidc.issuerDownAlone": "{name} cannot be reached right now. Try again in a while."
};
