export default {
  "exittalks.title.own": "Innan du slutar",
  "exittalks.title.all": "Avgångssamtal"
};
