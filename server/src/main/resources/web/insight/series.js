/** Figures as they are drawn: the months of one measure, the oldest first. It draws nothing and asks nobody. */

/** The kinds of figures: what is told of a measure, and how far up its chart goes. */
const KINDS = {
  LEAVERS: 'count',
  STARTED: 'people',
  COMPLETED: 'average',
};

/** The groups of the page, with the measures of each, in their order. */
export const GROUPS = [
  ['INTRODUCTION', ['STARTED', 'COMPLETED', 'STEPS_NEW_HIRE', 'STEPS_MENTOR', 'STEPS_MANAGER', 'STEPS_HR', 'STEPS_IT', 'STEPS_EXPERT']],
  ['MENTORS', ['MENTORED', 'MENTOR_SEATS']],
  ['SESSIONS', ['CADENCE_KEPT', 'SESSIONS_MENTOR', 'SESSIONS_INDIVIDUAL', 'SESSIONS_GROUP', 'SESSIONS_CASE_REVIEW']],
  ['USEFUL', ['USEFUL_MENTOR', 'USEFUL_INDIVIDUAL', 'USEFUL_GROUP', 'USEFUL_CASE_REVIEW']],
  ['EVALUATION', ['EVALUATION_INTRODUCTION', 'EVALUATION_MENTOR_TIME', 'EVALUATION_PACE']],
  ['PULSE', ['PULSE_WELCOME_2', 'PULSE_WELCOME_6', 'PULSE_WELCOME_12', 'PULSE_WELCOME_26', 'PULSE_SUPPORT_2', 'PULSE_SUPPORT_6', 'PULSE_SUPPORT_12', 'PULSE_SUPPORT_26', 'PULSE_LOAD_2', 'PULSE_LOAD_6', 'PULSE_LOAD_12', 'PULSE_LOAD_26']],
  ['BREAKS', ['BREAKS', 'BREAKS_DECLINED']],
  ['STAFF', ['LEAVERS', 'STAYED_ONE_YEAR', 'STAYED_TWO_YEARS']],
  ['EXIT', ['EXIT_WORKLOAD', 'EXIT_LEADERSHIP', 'EXIT_INTRODUCTION', 'EXIT_COLLEAGUES', 'EXIT_DEVELOPMENT', 'EXIT_PAY', 'EXIT_PRIVATE_LIFE', 'EXIT_RETIREMENT', 'EXIT_OTHER', 'EXIT_COULD_STAY', 'EXIT_RECOMMEND']],
];

export const kindOf = (measure) => KINDS[measure] ?? 'share';

export const isTold = ({ state }) => state === 'PUBLISHED' || state === 'BANDED';

/** The least and the most that a figure says, in the unit of its chart: per cent, people, or days. */
export function valueOf(figure) {
  const { low, high, whole, contributors } = figure;
  switch (kindOf(figure.measure)) {
    case 'people':
      return { low: contributors, high: contributors };
    case 'average':
      return { low: low / whole, high: high / whole };
    case 'count':
      return { low, high };
    default:
      return { low: (100 * low) / whole, high: (100 * high) / whole };
  }
}

/**
 * The months of a measure as points, the oldest first: with what is told, or the state that says why nothing is. Months
 * in which it is not counted are left out.
 */
export function seriesOf(months, measure) {
  return months
    .toReversed()
    .map(({ month, figures }) => ({ month, figure: figures.find((one) => one.measure === measure) }))
    .filter(({ figure }) => figure)
    .map(({ month, figure }) => ({ month, figure, ...(isTold(figure) ? valueOf(figure) : {}) }));
}

/** How far up a chart goes: to the whole, or to a round number above what there is. */
export function topOf(measure, points) {
  if (kindOf(measure) === 'share') return 100;
  const most = Math.max(1, ...points.map(({ high }) => high ?? 0));
  const steps = [1, 2, 4, 5, 10].map((step) => step * 10 ** Math.floor(Math.log10(most)));
  return Math.max(4, steps.find((step) => step >= most));
}

/**
 * Who left in the twelve months until the newest, in per cent of how many there were on average; undefined where a
 * month of them is not told.
 */
export function turnover(points) {
  const year = points.slice(-12);
  if (year.length < 12 || year.some(({ figure }) => !isTold(figure))) return undefined;
  const left = year.reduce((sum, { figure }) => sum + figure.low, 0);
  const there = year.reduce((sum, { figure }) => sum + figure.whole, 0) / year.length;
  return (100 * left) / there;
}

/** The points that are told, in runs without a gap: lines are drawn within them, and not across what is not told. */
export function runsOf(points) {
  const runs = [];
  let run = [];
  points.forEach((point, index) => {
    if (isTold(point.figure)) run.push({ ...point, index });
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  });
  return run.length > 0 ? [...runs, run] : runs;
}
