export default {
  "shell.skip": "Skip to the content",
  "shell.navigation": "Parts of Fadder",
  "shell.account": "Account: {name}",
  "shell.offline": "You are offline.",
  "shell.noContact": "No contact with Fadder right now.",
  "shell.maybeOld": "What you see may be old.",
  "shell.keptFrom": "Showing what was fetched {when}.",
  "shell.newer": "There is a new version of Fadder.",
  "shell.takeNewer": "Reload",
  "shell.signedOut": "You have signed out.",
  "shell.signedOutHere": "You have signed out here, and nothing of yours is left on the device. Fadder will be told when there is contact again.",
  "shell.signedOutByTime": "You have been away for a while. Sign in again to continue.",
  "shell.unsent": { "one": "You have 1 thing that has not been sent", "other": "You have {count} things that have not been sent" },
  "shell.unsentAbout": "If you sign out now it is thrown away. If you stay, what you have ticked is sent when there is contact again, and what you have typed you can send yourself.",
  "shell.stay": "Stay",
  "shell.leaveAnyway": "Sign out and throw away",
  "shell.signedOutUnsent": "You need to sign in again. What was not sent is kept here until you have signed in."
};
