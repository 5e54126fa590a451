package se.fadder.supervision;

import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of sessions.
 *
 * @param reader reads sessions for rooms above
 * @param access says who may know of a session, and how they stand to it
 * @param times the rules of when sessions are and until when they are logged
 * @param plans tells listeners of all that happens to sessions
 * @param series finds series of sessions
 */
public record SupervisionRoom(
    Room room,
    SessionReader reader,
    SessionAccess access,
    SessionTimes times,
    SessionPlans plans,
    SessionLogs logs,
    SessionChanges changes,
    MemberChanges members,
    CaseReviews reviews,
    SessionLists lists,
    SeenSessions seen,
    SeriesPlans seriesPlans,
    SeriesReader series,
    SuggestedTimes suggestedTimes)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static SupervisionRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      CalendarRoom calendar,
      AgendaRoom agenda,
      MentorshipRoom mentorship) {
    audit.changeKinds().add(SessionChangeKind.values());
    audit.readKinds().add(SessionReadKind.values());
    SessionReader reader = new SessionReader();
    SessionAccess access = new SessionAccess(people.people(), reader);
    SessionTimes times = new SessionTimes(base.today(), calendar.workingTimes().clock());
    SessionWriter writer = new SessionWriter(reader, times, calendar.busyTimes(), audit.log());
    SessionRules rules = new SessionRules(base.ids(), people.people(), access);
    SessionPlans plans = new SessionPlans(times, rules, writer);
    SessionLogs logs = new SessionLogs(reader, access, times, rules, writer);
    SessionChanges changes = new SessionChanges(reader, access, times, rules, writer);
    MemberChanges members = new MemberChanges(reader, access, times, rules, writer);
    CaseReviews reviews = new CaseReviews(reader, access, times, writer);
    SessionLists lists = new SessionLists(times, access, audit.reads());
    SeenSessions seen =
        new SeenSessions(reader, access, times, calendar.busyTimes(), audit.reads());
    SessionsOfTheDay ofTheDay = new SessionsOfTheDay(reader, access, times);
    agenda.agendas().add(new SessionsToLogOnAgendas(ofTheDay));
    agenda.agendas().add(new SessionsOnAgendas(ofTheDay, times));
    SessionParts parts = new SessionParts(reader, access, times, rules, writer);
    SeriesParts series = SeriesParts.of(base, audit, people, calendar, mentorship, parts);
    LeaverSessions leavers = new LeaverSessions(base.today(), parts);
    people.employments().addListener((EmploymentEnds) leavers);
    people.employments().addListener((EmploymentBeginnings) leavers);
    return new SupervisionRoom(
        Room.named("supervision")
            .data(SupervisionData.TABLES)
            .graph("supervision", new SessionGraph(lists, seen, access, times, members, reviews))
            .graph(
                "supervision-changes",
                new SessionChangeGraph(plans, logs, changes, members, reviews))
            .graph("supervision-agenda", new SessionAgendaGraph(ofTheDay))
            .graph("session-series", series.graph())
            .measures(SessionMeasures.all())
            .build(),
        reader,
        access,
        times,
        plans,
        logs,
        changes,
        members,
        reviews,
        lists,
        seen,
        series.plans(),
        series.reader(),
        series.suggestedTimes());
  }
}
