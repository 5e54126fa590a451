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
  "shell.signedOutByTime": "You have been away for a while. Sign in again to continue."
};
