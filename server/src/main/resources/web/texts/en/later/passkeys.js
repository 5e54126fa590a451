export default {
  "passkeys.own": "Passkeys",
  "passkeys.about": "With a passkey you sign in with your face, your finger or your screen lock in place of your password.",
  "passkeys.notHere": "This browser cannot keep a passkey.",
  "passkeys.used": "Last used {when}",
  "passkeys.made": "Added {day}",
  "passkeys.add": "Add a passkey",
  "passkeys.name": "What is it to be called?",
  "passkeys.nameAbout": "So that you know it if you have several.",
  "passkeys.nameHere": "My phone",
  "passkeys.create": "Create the passkey",
  "passkeys.cancel": "Cancel",
  "passkeys.added": "The passkey is ready. Next time you can sign in with it.",
  "passkeys.remove": "Remove",
  "passkeys.removeOf": "Remove the passkey {name}",
  "passkeys.removeSure": "Remove {name}?",
  "passkeys.removeWhat": "Nobody can sign in with it after that. Remove it from the device too.",
  "passkeys.removed": "The passkey is removed."
};
