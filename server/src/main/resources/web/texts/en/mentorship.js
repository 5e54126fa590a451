export default {
  "mentorship.newHire": "New hire",
  "mentorship.mentor": "Mentor",
  "mentorship.coMentor": "Second mentor",
  "mentorship.owner": "Plan owner",
  "mentorship.noMentor": "No mentor yet",
  "mentorship.noOwner": "No plan owner yet"
};
