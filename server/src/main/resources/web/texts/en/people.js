export default {
  "people.title.account": "Account",
  "people.title.people": "People",
  "people.people": "People",
  "people.account": "Account",
  "people.myData": "Who has seen my data?",
  "people.myDataAbout": "You have a right to know who looks at data about you. Here you can see it.",
  "people.find": "Find somebody else",
  "people.findNobody": "Nobody of that name works here today.",
  "people.findFound": "Colleagues found",
  "people.findMore": "There are more. Write more of the name.",
  "people.choose": "Choose",
  "people.field.firstDay": "First day",
  "people.field.givenName": "Given name",
  "people.field.letters": "E-mail for the invitation",
  "people.field.role": "Role"
};
