export default {
  "organisation.title.organisation": "Organisation",
  "organisation.title.unit": "Unit"
};
