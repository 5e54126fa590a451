export default {
  "passkeys.own": "Nycklar",
  "passkeys.about": "Med en nyckel loggar du in med ansiktet, fingret eller skärmlåset i stället för lösenordet. En iPhone kallar den lösennyckel.",
  "passkeys.notHere": "Den här webbläsaren kan inte spara någon nyckel.",
  "passkeys.used": "Användes senast {when}",
  "passkeys.made": "Tillagd {day}",
  "passkeys.add": "Lägg till en nyckel",
  "passkeys.name": "Vad ska nyckeln heta?",
  "passkeys.nameAbout": "Så att du känner igen den om du har flera.",
  "passkeys.nameHere": "Min mobil",
  "passkeys.create": "Skapa nyckeln",
  "passkeys.cancel": "Avbryt",
  "passkeys.added": "Nyckeln är klar. Nästa gång kan du logga in med den.",
  "passkeys.remove": "Ta bort",
  "passkeys.removeOf": "Ta bort nyckeln {name}",
  "passkeys.removeSure": "Ta bort {name}?",
  "passkeys.removeWhat": "Det går inte att logga in med den efter det. Ta gärna bort den på enheten också.",
  "passkeys.removed": "Nyckeln är borttagen."
};
