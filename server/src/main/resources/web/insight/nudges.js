/**
 * What a manager can do, where the published figures of a unit say that something is being dropped: at most two at a time.
 * It looks at what is told and nothing else; where a month is withheld nothing is said of it.
 */
import { isTold, valueOf } from './series.js';

/** The share of breaks, in per cent, below which they are being dropped. */
const FEW_BREAKS = 50;

/** How many per cent fewer than three months before are a fall. */
const A_FALL = 20;

/** The share of planned sessions, in per cent, below which they are being dropped. */
const FEW_SESSIONS = 60;

const MOST = 2;

const SESSIONS = ['SESSIONS_MENTOR', 'SESSIONS_INDIVIDUAL', 'SESSIONS_GROUP', 'SESSIONS_CASE_REVIEW'];

function highest(month, measure) {
  const figure = month?.figures.find((one) => one.measure === measure);
  return figure && isTold(figure) ? valueOf(figure).high : undefined;
}

/** The kinds of nudges for a unit, from its months, the newest first; each with the measure that it stands on. */
export function nudgesOf(months) {
  const nudges = [];
  const [newest] = months;
  const now = highest(newest, 'BREAKS');
  const before = highest(months[3], 'BREAKS');
  if (now !== undefined && (now < FEW_BREAKS || (before !== undefined && before - now >= A_FALL))) {
    nudges.push({ kind: 'BREAKS', measure: 'BREAKS', month: newest.month });
  }
  const told = SESSIONS.map((measure) => ({ measure, share: highest(newest, measure) })).filter(
    ({ share }) => share !== undefined,
  );
  if (told.length > 0 && told.every(({ share }) => share === 0)) {
    nudges.push({ kind: 'NO_SESSIONS', measure: told[0].measure, month: newest.month });
  } else {
    const few = told.find(({ share }) => share < FEW_SESSIONS);
    if (few) nudges.push({ kind: 'FEW_SESSIONS', measure: few.measure, month: newest.month });
  }
  return nudges.slice(0, MOST);
}
