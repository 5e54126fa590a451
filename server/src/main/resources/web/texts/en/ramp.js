export default {
  "ramp.cases": "{own} own, {coHandled} shared"
};
