export default {
  "people.title.account": "Konto",
  "people.account": "Konto",
  "people.language": "Språk",
  "people.signOut": "Logga ut",
  "people.role.MANAGER": "Chef",
  "people.role.HR": "HR",
  "people.role.EXPERT": "Sakkunnig",
  "people.role.IT": "IT",
  "people.role.ADMIN": "Administratör",
  "people.myData": "Vem har sett mina uppgifter?",
  "people.myDataAbout": "Du har rätt att veta vem som tar del av dina uppgifter. Här ser du det.",
  "people.showMyData": "Visa",
  "people.find": "Sök någon annan",
  "people.findNobody": "Ingen med det namnet arbetar här i dag.",
  "people.findFound": "Funna kollegor",
  "people.findMore": "Det finns fler. Skriv mer av namnet."
};
