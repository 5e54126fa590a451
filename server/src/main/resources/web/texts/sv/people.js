export default {
  "people.title.account": "Konto",
  "people.title.people": "Personer",
  "people.people": "Personer",
  "people.account": "Konto",
  "people.myData": "Vem har sett mina uppgifter?",
  "people.myDataAbout": "Du har rätt att veta vem som tar del av dina uppgifter. Här ser du det.",
  "people.find": "Sök någon annan",
  "people.findNobody": "Ingen med det namnet arbetar här i dag.",
  "people.findFound": "Funna kollegor",
  "people.findMore": "Det finns fler. Skriv mer av namnet.",
  "people.choose": "Välj",
  "people.field.firstDay": "Första dag",
  "people.field.givenName": "Förnamn",
  "people.field.letters": "E-post för inbjudan",
  "people.field.role": "Roll"
};
