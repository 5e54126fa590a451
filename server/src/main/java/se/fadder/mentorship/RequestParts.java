package se.fadder.mentorship;

import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.calendar.WorkMornings;
import se.fadder.jobs.DailyWork;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;
import se.fadder.people.PeopleRoom;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;

/** The parts of the room that requests are made of, joined with each other and the rooms below. */
record RequestParts(
    MentorRequests requests, SeenRequests seen, RequestNotices notices, DailyWork unanswered) {
  static RequestParts of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      AgendaRoom agenda,
      CalendarRoom calendar,
      PushRoom push,
      Mentorships mentorships,
      MentorRules rules) {
    audit.changeKinds().add(MentorRequestChangeKind.values());
    audit.readKinds().add(MentorRequestReadKind.values());
    PairingAccess access = new PairingAccess(people.people());
    SeenRequests seen = new SeenRequests(people.people(), access, audit.reads());
    WorkMornings mornings =
        new WorkMornings(base.today(), calendar.calendar(), calendar.workingDays());
    RequestReminders reminders = RequestReminders.of(mornings);
    reminders.all().forEach(push.kinds()::add);
    RequestNotices notices =
        new RequestNotices(base.today(), access, seen, push.outbox(), reminders);
    agenda.agendas().add(new RequestsOnAgendas(notices));
    MentorRequests requests =
        new MentorRequests(
            base.ids(),
            base.today(),
            people.people(),
            access,
            mentorships,
            new RequestRules(people.people(), rules),
            audit.log());
    requests.addListener(notices);
    OvertakenRequests overtaken = new OvertakenRequests(mentorships, requests);
    mentorships.addListener(overtaken);
    people.employments().addListener((EmploymentBeginnings) overtaken);
    people.employments().addListener((EmploymentEnds) overtaken);
    return new RequestParts(
        requests,
        seen,
        notices,
        new UnansweredRequests(
            base.today(), calendar.calendar(), calendar.workingDays(), mornings, notices));
  }
}
