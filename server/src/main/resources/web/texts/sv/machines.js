export default {
  "machines.title.keys": "Maskinnycklar"
};
