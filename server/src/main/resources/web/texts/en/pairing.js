export default {
  "pairing.title.proposals": "Mentor proposals",
  "pairing.title.proposal": "Mentor proposal",
  "pairing.title.weights": "How we weigh"
};
