export default {
  "pairing.title.proposals": "Matchningsförslag",
  "pairing.title.proposal": "Matchningsförslag",
  "pairing.title.weights": "Hur vi väger"
};
