package se.fadder.cadence;

import java.util.EnumMap;
import java.util.Map;
import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.calendar.WorkMornings;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.JobHandler;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;
import se.fadder.people.People;
import se.fadder.people.PeopleRoom;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.supervision.SupervisionRoom;

/**
 * The room of how often a mentor and a newcomer are to meet.
 *
 * @param run brings the index up to date every night
 * @param renewal does so once a unit has another cadence
 */
public record CadenceRoom(
    Room room,
    Cadences cadences,
    MentorshipCadences mentorships,
    MentoringLoads loads,
    DailyWork run,
    JobHandler renewal)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static CadenceRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom peopleRoom,
      CalendarRoom calendar,
      AgendaRoom agenda,
      PushRoom push,
      MentorshipRoom mentorship,
      SupervisionRoom supervision) {
    audit.changeKinds().add(CadenceChangeKind.values());
    audit.readKinds().add(CadenceReadKind.values());
    People people = peopleRoom.people();
    PairCadences derived = new PairCadences(people, calendar.workingTimes());
    Lapses lapses = new Lapses(people, derived);
    WorkMornings mornings =
        new WorkMornings(base.today(), calendar.calendar(), calendar.workingDays());
    Map<LapseKind, LapseReminder> reminders = new EnumMap<>(LapseKind.class);
    for (LapseKind kind : LapseKind.values()) {
      LapseReminder reminder =
          new LapseReminder(kind, base.today(), mornings, derived, lapses, push.outbox());
      push.kinds().add(reminder);
      reminders.put(kind, reminder);
    }
    CadenceIndex index = new CadenceIndex(people, derived, reminders);
    mentorship.mentorships().addListener(index::mentored);
    calendar.calendar().addListener(index::away);
    supervision
        .plans()
        .addListener((tx, actor, session, members, what) -> index.met(tx, session, members, what));
    peopleRoom.employments().addListener((EmploymentEnds) index);
    peopleRoom.employments().addListener((EmploymentBeginnings) index);
    peopleRoom.units().addListener(new CadenceFollower(base.today(), base.jobs()));
    agenda.agendas().add(new MissedOnAgendas(people));
    agenda.agendas().add(new NoContactOnAgendas(people, lapses));
    Cadences cadences = new Cadences(base.today(), base.jobs(), people, audit.log());
    MentorshipCadences mentorships = new MentorshipCadences(people, derived, audit.reads());
    MentoringLoads loads = new MentoringLoads(people, audit.reads());
    CadenceRun run = new CadenceRun(index);
    CadenceJob renewal = new CadenceJob(base.background(), base.jobs(), index);
    return new CadenceRoom(
        Room.named("cadence")
            .data(CadenceData.TABLES)
            .graph("cadence", new CadenceGraph(cadences, mentorships, loads))
            .daily(run)
            .job(renewal)
            .measures(new CadenceMeasures(calendar.workingTimes()).all())
            .build(),
        cadences,
        mentorships,
        loads,
        run,
        renewal);
  }
}
