export default {
  "machines.title.keys": "Machine keys"
};
