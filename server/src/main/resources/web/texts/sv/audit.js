export default {
  "audit.title.myData": "Vem har sett mina uppgifter?"
};
