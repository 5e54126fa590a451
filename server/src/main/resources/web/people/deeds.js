/** The deeds on the card of a person: which are the viewer's, and what each asks for and sends. */
import { plusDays, shortDay } from '../kernel/dates.js';
import { operation } from '../kernel/graphql.js';
import { t, tOf } from '../kernel/texts.js';
import './texts.js';

const absenceBegin = operation(new URL('./absenceBegin.graphql', import.meta.url));
const absenceEnd = operation(new URL('./absenceEnd.graphql', import.meta.url));
const absenceWithdraw = operation(new URL('./absenceWithdraw.graphql', import.meta.url));
const contactSet = operation(new URL('./contactSet.graphql', import.meta.url));
const employmentContinue = operation(new URL('./employmentContinue.graphql', import.meta.url));
const employmentCorrect = operation(new URL('./employmentCorrect.graphql', import.meta.url));
const employmentEnd = operation(new URL('./employmentEnd.graphql', import.meta.url));
const employmentWithdraw = operation(new URL('./employmentWithdraw.graphql', import.meta.url));
const mentorRequestAsk = operation(new URL('./mentorRequestAsk.graphql', import.meta.url));
const mentorshipBegin = operation(new URL('./mentorshipBegin.graphql', import.meta.url));
const mentorshipEnd = operation(new URL('./mentorshipEnd.graphql', import.meta.url));
const mentorshipWithdraw = operation(new URL('./mentorshipWithdraw.graphql', import.meta.url));
const planAssignOwner = operation(new URL('./planAssignOwner.graphql', import.meta.url));
const personCorrect = operation(new URL('./personCorrect.graphql', import.meta.url));
const roleAssign = operation(new URL('./roleAssign.graphql', import.meta.url));
const roleEnd = operation(new URL('./roleEnd.graphql', import.meta.url));

const FORMS = ['PERMANENT', 'TEMPORARY', 'CONSULTANT', 'INTERN'];
/** What speaks against a mentor whom one may choose all the same. */
const MENTOR_WARNINGS = ['NEW_HERE', 'NO_SEAT', 'PAUSED', 'WEEKDAYS'];

const ROLES = ['MANAGER', 'EXPERT', 'IT', 'HR', 'ADMIN'];

/** The deeds that a viewer may do, by what the server lets them see: roles are seen by whoever leads, the record by HR. */
export function deedsFor(person, { today, person: self }) {
  const isSelf = person.id === self.id;
  const leads = Boolean(person.roles) && !isSelf;
  const isHr = Boolean(person.record);
  return [
    ...(leads ? mentorDeeds(person, today) : []),
    ...(person.plan?.viewerMayChange && !isSelf ? [ownerDeed(person, self)] : []),
    ...(leads || isSelf ? [...absenceDeeds(person, self, today), contactDeed(person)] : []),
    ...(leads && person.employment ? lastDayDeeds(person, today) : []),
    ...(isHr ? [correctDeed(person), ...(person.employment ? [titleDeed(person)] : [])] : []),
    ...(isHr && leads && person.employment ? roleDeeds(person, today) : []),
  ];
}

/** A deed with the words of its key: what it is, what it is saved with, and what is said when it is done. */
function deed(key, rest, values = {}) {
  const name = rest.words ?? key;
  return {
    key,
    label: tOf('people.deed', name, values),
    save: tOf('people.save', name),
    done: tOf('people.done', name, values),
    fields: [],
    ...rest,
  };
}

function dayField(name, value, rest = {}) {
  return { name, type: 'date', label: rest.label ?? tOf('people.field', name), value, required: true, ...rest };
}

function textField(name, value, rest = {}) {
  return { name, label: rest.label ?? tOf('people.field', name), value, ...rest };
}

function mentorDeeds({ id, name, mentors, employment }, today) {
  const main = mentors?.find(({ kind }) => kind === 'MAIN');
  const choose = deed(
    'mentor',
    {
      words: main ? 'mentorChange' : 'mentor',
      fields: [
        { name: 'mentorId', label: t('people.mentor'), people: [], required: true },
        dayField('firstDay', firstDayOfMentor(main, employment, today), { label: t('people.field.from') }),
      ],
      warns: MENTOR_WARNINGS,
      run: ({ mentorId, firstDay }, anyway) => ({
        operation: mentorshipBegin,
        input: { mentorId, newHireId: id, kind: 'MAIN', firstDay, anyway },
      }),
    },
    { name },
  );
  return [choose, askDeed({ id, name, mentors, employment }, today), ...(mentors ?? []).map((one) => endMentor(one, today))];
}

/** Asks somebody to be the mentor, in place of deciding it. */
function askDeed({ id, name, mentors, employment }, today) {
  const main = mentors?.find(({ kind }) => kind === 'MAIN');
  return deed('mentorAsk', {
    about: t('people.mentorAskAbout', { name }),
    fields: [
      { name: 'mentorId', label: t('people.mentor'), people: [], required: true },
      dayField('firstDay', firstDayOfMentor(main, employment, today), { label: t('people.field.from') }),
    ],
    run: ({ mentorId, firstDay }) => ({ operation: mentorRequestAsk, input: { mentorId, newHireId: id, firstDay } }),
  });
}

/** The last day that a mentor is known to be one: that of the mentorship, or of the employment; null when none is set. */
export function endOf({ lastDay, mentor }) {
  return [lastDay, mentor.employment?.lastDay].filter(Boolean).toSorted()[0] ?? null;
}

/** The day from which another mentor is likely to be wanted: after the one before, or when the newcomer begins. */
function firstDayOfMentor(main, employment, today) {
  const end = main && endOf(main);
  if (end && end >= today) return plusDays(end, 1);
  if (main && main.firstDay <= today) return plusDays(today, 1);
  return employment && employment.firstDay > today ? employment.firstDay : today;
}

function endMentor({ id, mentor, firstDay, lastDay }, today) {
  if (firstDay > today) {
    return deed(
      `mentor-${id}`,
      {
        words: 'mentorWithdraw',
        danger: true,
        run: () => ({ operation: mentorshipWithdraw, input: { mentorshipId: id } }),
      },
      { name: mentor.name },
    );
  }
  return deed(
    `mentor-${id}`,
    {
      words: 'mentorEnd',
      fields: [dayField('lastDay', lastDay ?? today)],
      run: (given) => ({ operation: mentorshipEnd, input: { mentorshipId: id, lastDay: given.lastDay } }),
    },
    { name: mentor.name },
  );
}

/** Who answers for the introduction, with who it is now. */
function ownerDeed({ name, plan, mentors }, self) {
  const { id: planId, owner } = plan;
  const near = [owner, self, ...(mentors ?? []).map(({ mentor }) => mentor)].filter(Boolean);
  return deed(
    'owner',
    {
      words: owner ? 'ownerChange' : 'owner',
      about: owner ? t('people.ownerIs', owner) : t('people.ownerIsNobody'),
      fields: [
        { name: 'ownerId', label: t('people.owner'), people: near, chosen: owner?.id ?? self.id, required: true },
      ],
      run: ({ ownerId }) => ({ operation: planAssignOwner, input: { planId, ownerId } }),
    },
    { name },
  );
}

function absenceDeeds({ id, absences }, self, today) {
  const begin = deed('absence', {
    about: t('people.noReason'),
    fields: [
      dayField('firstDay', today, { label: t('people.field.from') }),
      dayField('lastDay', null, { label: t('people.field.to'), hint: t('people.hint.lastDayUnknown'), required: false }),
      { name: 'standInId', label: t('people.standsIn'), none: t('people.nobody'), people: id === self.id ? [] : [self] },
    ],
    run: (given) => ({ operation: absenceBegin, input: { personId: id, ...given } }),
  });
  return [begin, ...(absences ?? []).flatMap((away) => changeAbsence(away, today))];
}

function changeAbsence({ id, firstDay, lastDay }, today) {
  const values = { day: shortDay(firstDay, today) };
  return [
    deed(
      `absence-end-${id}`,
      {
        words: 'absenceEnd',
        fields: [dayField('lastDay', lastDay ?? (firstDay > today ? firstDay : today), { label: t('people.field.lastDayAway') })],
        run: (given) => ({ operation: absenceEnd, input: { absenceId: id, lastDay: given.lastDay } }),
      },
      values,
    ),
    deed(
      `absence-withdraw-${id}`,
      { words: 'absenceWithdraw', danger: true, run: () => ({ operation: absenceWithdraw, input: { absenceId: id } }) },
      values,
    ),
  ];
}

function contactDeed({ id, contact }) {
  return deed('contact', {
    about: t('people.contactAbout'),
    fields: [
      textField('phone', contact?.phone, { type: 'tel', most: 30, label: t('people.phone'), hint: t('people.hint.phone') }),
      textField('email', contact?.email, { type: 'email', most: 254, label: t('people.email') }),
    ],
    run: ({ phone, email }) => ({ operation: contactSet, input: { personId: id, phone, email } }),
  });
}

function lastDayDeeds({ name, employment: { id, firstDay, lastDay } }, today) {
  const set = deed(
    'last-day',
    {
      words: lastDay ? 'lastDayCorrect' : 'lastDay',
      about: t('people.lastDayAbout'),
      fields: [dayField('lastDay', lastDay)],
      run: (given) => ({ operation: employmentEnd, input: { employmentId: id, lastDay: given.lastDay } }),
    },
    { name },
  );
  const lift = deed('last-day-lift', {
    words: 'lastDayLift',
    about: t('people.lastDayLiftAbout'),
    run: () => ({ operation: employmentContinue, input: { employmentId: id } }),
  });
  const withdraw = deed('withdraw', {
    about: t('people.withdrawAbout', { name }),
    danger: true,
    run: () => ({ operation: employmentWithdraw, input: { employmentId: id } }),
  });
  return [set, ...(lastDay ? [lift] : []), ...(firstDay > today ? [withdraw] : [])];
}

function correctDeed({ id, record }) {
  return deed('correct', {
    fields: [
      textField('givenName', record.givenName, { most: 80, required: true }),
      textField('familyName', record.familyName, { most: 80 }),
      textField('email', record.email, { type: 'email', most: 254, label: t('people.field.letters'), hint: t('people.hint.letters') }),
      textField('alias', record.alias, { most: 80, hint: t('people.hint.alias') }),
    ],
    run: (given) => ({ operation: personCorrect, input: { personId: id, ...given } }),
  });
}

function titleDeed({ employment: { id, title, form } }) {
  return deed('title', {
    fields: [
      textField('title', title, { most: 80, required: true }),
      textField('form', form, { options: FORMS.map((one) => [one, tOf('people.formOf', one)]) }),
    ],
    run: (given) => ({ operation: employmentCorrect, input: { employmentId: id, ...given } }),
  });
}

function roleDeeds({ id, employment: { unit }, roles }, today) {
  const give = deed(
    'role',
    {
      fields: [
        textField('role', null, { options: ROLES.map((one) => [one, tOf('people.role', one)]) }),
        dayField('firstDay', today, { label: t('people.field.from') }),
      ],
      run: ({ role, firstDay }) => ({ operation: roleAssign, input: { personId: id, role, unitId: unit.id, firstDay } }),
    },
    { unit: unit.name },
  );
  const end = ({ role, unit: { id: unitId, name } }) =>
    deed(
      `role-${role}-${unitId}`,
      {
        words: 'roleEnd',
        fields: [dayField('lastDay', today)],
        run: ({ lastDay }) => ({ operation: roleEnd, input: { personId: id, role, unitId, lastDay } }),
      },
      { role: tOf('people.role', role), unit: name },
    );
  return [give, ...roles.map(end)];
}
