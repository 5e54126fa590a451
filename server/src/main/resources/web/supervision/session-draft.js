/**
 * What somebody plans or logs, as plain data: `{ people, form, leaderId, outsideId, withMe, onSite }`.
 * Of the people who are near, `kind` says whether they are the viewer's `MENTOR` or `MENTEE`.
 */

/** Forms that somebody leads who is no mentor of theirs: a colleague, or a supervisor from outside. */
export const LED = ['INDIVIDUAL', 'GROUP', 'CASE_REVIEW'];

/** The form that suggests itself for a talk with those people. */
export function formFor(people) {
  if (people.length > 1) return 'GROUP';
  return people.every(({ kind }) => ['MENTOR', 'MENTEE'].includes(kind)) ? 'MENTOR' : 'INDIVIDUAL';
}

/** Whom a form may have as its leader, besides the viewer and those from outside. */
export function leaderOf({ form, people, leaderId, outsideId }, viewer) {
  if (LED.includes(form) && outsideId) return null;
  if (LED.includes(form)) return leaderId ?? viewer.person.id;
  return people.find(({ kind }) => kind === 'MENTOR')?.id ?? viewer.person.id;
}

/** What the server is told of a draft: all but when it is. */
export function whoAndHow(draft, viewer) {
  const { form, people, onSite, withMe = true } = draft;
  const leaderId = leaderOf(draft, viewer);
  const all = [...(withMe ? [viewer.person.id] : []), ...people.map(({ id }) => id)];
  return {
    form,
    onSite,
    leaderId,
    outsideSupervisorId: leaderId ? null : draft.outsideId,
    memberIds: [...new Set(all)].filter((id) => id !== leaderId),
  };
}

/** Those who are near, each once: of whom one is a mentor first, then one's mentors, then colleagues. */
export function nearOf({ person, mentees }, colleagues = []) {
  const all = [
    ...mentees.nodes.map(({ newHire }) => ({ ...newHire, kind: 'MENTEE' })),
    ...(person.mentors ?? []).map(({ mentor }) => ({ ...mentor, kind: 'MENTOR' })),
    ...colleagues,
  ];
  const once = new Map();
  for (const one of all) if (one.id !== person.id && !once.has(one.id)) once.set(one.id, one);
  return [...once.values()];
}
