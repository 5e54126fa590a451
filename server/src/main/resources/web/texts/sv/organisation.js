export default {
  "organisation.title.organisation": "Organisation",
  "organisation.title.unit": "Enhet",
  "organisation.title.file": "Enheter från fil"
};
