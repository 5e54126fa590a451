export default {
  "organisation.title.organisation": "Organisation",
  "organisation.title.unit": "Unit",
  "organisation.title.file": "Units from a file"
};
