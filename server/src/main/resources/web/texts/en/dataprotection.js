export default {
  "dataprotection.title": "Keeping and erasing data"
};
