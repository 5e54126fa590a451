export default {
  "oidc.toSignIn": "To the sign-in",
  "oidc.problem.nobody": "We cannot find you in Fadder",
  "oidc.problemAbout.nobody": "Your sign-in works, but nobody who works here has the e-mail address that it gives. Ask HR to enter that address for you in Fadder. Is your first day still to come? Then it may be too early.",
  "oidc.problem.expired": "It took too long",
  "oidc.problemAbout.expired": "The sign-in began more than ten minutes ago, or in another browser. Begin again, and it will work.",
  "oidc.problem.denied": "You are not signed in",
  "oidc.problemAbout.denied": "The sign-in was broken off. You can try again whenever you like.",
  "oidc.problem.down": "The sign-in does not answer",
  "oidc.problemAbout.down": "Work's sign-in cannot be reached right now. Try again in a while. Nothing of yours is lost.",
  "oidc.problem.clock": "The clocks differ",
  "oidc.problemAbout.clock": "Work's sign-in and Fadder do not agree on what time it is. Nothing is wrong with your phone or computer. Tell IT, who need to set the clocks of the servers.",
  "oidc.problem.refused": "The sign-in could not be trusted",
  "oidc.problemAbout.refused": "Fadder got an answer that is not right, and so let nobody in. Try once more. If it happens again, tell IT, who can see in the log what it was."
};
