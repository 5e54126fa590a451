export default {
  "mentorship.newHire": "New hire",
  "mentorship.mentor": "Mentor",
  "mentorship.coMentor": "Second mentor",
  "mentorship.owner": "Plan owner",
  "mentorship.noMentor": "No mentor yet",
  "mentorship.noOwner": "No plan owner yet",
  "mentorship.title.request": "Being a mentor",
  "mentorship.title.mentorProfile": "You as a mentor",
  "mentorship.title.newcomerProfile": "What I want to learn",
  "mentorship.title.skills": "Areas and languages"
};
