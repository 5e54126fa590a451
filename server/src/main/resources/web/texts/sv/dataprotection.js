export default {
  "dataprotection.title": "Lagring och radering"
};
