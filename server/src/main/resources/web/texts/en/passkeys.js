export default {
  "passkeys.signIn": "Sign in with a passkey"
};
