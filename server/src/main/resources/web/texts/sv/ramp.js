export default {
  "ramp.cases": "{own} egna, {coHandled} delade"
};
