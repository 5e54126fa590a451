export default {
  "mentorship.newHire": "Nyanställd",
  "mentorship.mentor": "Mentor",
  "mentorship.coMentor": "Andra mentor",
  "mentorship.owner": "Introduktionsansvarig",
  "mentorship.noMentor": "Ingen mentor ännu",
  "mentorship.noOwner": "Ingen introduktionsansvarig ännu"
};
