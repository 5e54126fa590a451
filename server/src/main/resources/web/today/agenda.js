/** Rules over what waits for somebody, as the server sent it. */

/** How many things a newcomer is shown to do at once. */
const MOST_AT_ONCE = 3;

/** The kinds of what somebody says or asks, and waits for an answer to. */
const ANSWERED = ['COMMENT', 'ANSWER', 'SIGNATURE', 'CREDIT', 'CREDITED', 'CREDIT_DECLINED', 'SENT_BACK', 'REMINDED'];

/** The kinds of what is to be seen to before a newcomer can begin well. */
const SEEN_TO = [
  'NO_OWNER',
  'NO_MENTOR',
  'LACKS_MENTOR',
  'LOSES_MENTOR',
  'ABSENT_MENTOR',
  'WANTS_OTHER_MENTOR',
  'NO_CONTACT',
  'NOT_INVITED',
  'NO_PLAN',
  'PASSED',
  'IMPORT_UNDERWAY',
  'IMPORT_FAILED',
  'DEAD_JOBS',
  'SETUP_LEFT',
  'STAFF_FILE_WAITS',
  'MACHINE_KEY_WAITS',
];

/** The kinds of what rooms draw in cards of their own. */
const ELSEWHERE = /^(WANTS_TO_TALK|HANDED_OVER|SESSION|COMMITMENT|QUESTION_|CADENCE_|TEAM_FIKA)/;

/** A key for an item: each stands on the list once. */
export function keyOf({ kind, object, person }) {
  return [kind, object?.id, person?.id].join();
}

/** The ids of the sessions that stand on the day by themselves: what else is there does not name them again. */
export function sessionsOf({ items }) {
  return new Set(items.filter(({ kind, object }) => kind === 'SESSION' && object).map(({ object }) => object.id));
}

/**
 * An agenda as it is drawn: what the viewer does in their own introduction, what waits for an answer, what is to be
 * seen to, what they do for others by newcomer, what they wait for, and what rooms draw in cards of their own. Items
 * whose object is gone are left out.
 */
export function arranged({ items }, { person }) {
  const there = items.filter(({ kind, object, person }) => object || (!person && SEEN_TO.includes(kind)));
  const steps = there.filter(({ kind }) => kind === 'STEP');
  const own = steps.filter((item) => item.person.id === person.id);
  const first = firstOf(own);
  return {
    first,
    week: own.filter((item) => !first.includes(item) && ['LATE', 'TODAY', 'WEEK'].includes(item.time)),
    own,
    answers: there.filter(({ kind }) => ANSWERED.includes(kind)),
    needs: byPerson(there.filter(({ kind }) => SEEN_TO.includes(kind))),
    others: byPerson(steps.filter((item) => item.person.id !== person.id)),
    whenever: there.filter(({ kind }) => kind === 'WHENEVER'),
    awaited: there.filter(({ kind }) => kind === 'AWAITED'),
    mentors: there.filter(({ kind }) => kind.startsWith('MENTOR_')),
    elsewhere: there.filter(({ kind }) => ELSEWHERE.test(kind)),
  };
}

/** What a newcomer does first: what is due by now, what is optional last; else the next thing. */
function firstOf(own) {
  const turn = own.toSorted((a, b) => b.object.required - a.object.required);
  const now = turn.filter(({ time }) => ['LATE', 'TODAY', 'WEEK'].includes(time));
  return (now.length > 0 ? now : turn.slice(0, 1)).slice(0, MOST_AT_ONCE);
}

/**
 * Items by the person whom they are about, in the order in which the people come first: `[[person, items]]`. What is
 * about nobody stands by itself.
 */
function byPerson(items) {
  const groups = new Map();
  for (const item of items) {
    const key = item.person?.id ?? item.kind;
    if (!groups.has(key)) groups.set(key, [item.person, []]);
    groups.get(key)[1].push(item);
  }
  return [...groups.values()];
}

/** Whether there is nothing on an agenda that was arranged. */
export function isEmpty({ own, whenever, answers, needs, others, awaited, mentors, elsewhere }) {
  return [own, whenever, answers, needs, others, awaited, mentors, elsewhere].every((part) => part.length === 0);
}
