export default {
  "passkeys.signIn": "Logga in med nyckel"
};
