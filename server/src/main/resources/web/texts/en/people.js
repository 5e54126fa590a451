export default {
  "people.title.account": "Account",
  "people.account": "Account",
  "people.language": "Language",
  "people.signOut": "Sign out",
  "people.role.MANAGER": "Manager",
  "people.role.HR": "HR",
  "people.role.EXPERT": "Expert",
  "people.role.IT": "IT",
  "people.role.ADMIN": "Administrator",
  "people.myData": "Who has seen my data?",
  "people.myDataAbout": "You have a right to know who looks at data about you. Here you can see it.",
  "people.showMyData": "Show",
  "people.find": "Find somebody else",
  "people.findNobody": "Nobody of that name works here today.",
  "people.findFound": "Colleagues found",
  "people.findMore": "There are more. Write more of the name."
};
