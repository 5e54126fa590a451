export default {
  "admin.title.jobs": "Bakgrundsarbeten",
  "admin.jobs": "Bakgrundsarbeten",
  "admin.jobsAbout": "Det som servern har försökt med för många gånger och gett upp. Ingen person nämns här.",
  "admin.none": "Inget har fastnat. Allt går som det ska.",
  "admin.of.push": "Påminnelser",
  "admin.of.letters": "Påminnelser med e-post",
  "admin.of.arrivals": "Inläsning av nyanställda",
  "admin.gaveUp": { "one": "Gav upp {when}, efter 1 försök.", "other": "Gav upp {when}, efter {count} försök." },
  "admin.again": "Försök igen",
  "admin.againAbout": "Försök igen: {name}",
  "admin.did": "Servern försöker igen.",
  "admin.you": "Du är administratör",
  "admin.youAbout": "Du ser till att Fadder går. Det som servern inte klarar själv kommer hit. Kan någon inte logga in hjälper chefen eller HR."
};
