export default {
  "arrivals.title.newHire": "Add a new hire",
  "arrivals.title.newHires": "Take in new hires"
};
