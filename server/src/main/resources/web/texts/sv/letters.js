export default {
  "letters.title": "Påminnelser med e-post",
  "letters.wanted": "Mejla mig när något väntar",
  "letters.about": "Högst ett brev om dagen till {address}, och bara när ingen av dina enheter kan påminna dig. Varken namn eller vad det gäller står i det.",
  "letters.on": "Du får påminnelser med e-post.",
  "letters.off": "Du får inga påminnelser med e-post."
};
