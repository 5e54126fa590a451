export default {
  "mentorship.newHire": "Nyanställd",
  "mentorship.mentor": "Mentor",
  "mentorship.coMentor": "Andra mentor",
  "mentorship.owner": "Introduktionsansvarig",
  "mentorship.noMentor": "Ingen mentor ännu",
  "mentorship.noOwner": "Ingen introduktionsansvarig ännu",
  "mentorship.title.request": "Fråga om att vara mentor",
  "mentorship.title.mentorProfile": "Du som mentor",
  "mentorship.title.newcomerProfile": "Det vill jag lära mig",
  "mentorship.title.skills": "Områden och språk"
};
