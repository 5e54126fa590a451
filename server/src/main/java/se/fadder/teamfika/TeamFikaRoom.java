package se.fadder.teamfika;

import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.calendar.WorkMornings;
import se.fadder.jobs.DailyWork;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;
import se.fadder.people.PeopleRoom;
import se.fadder.people.UnitListener;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of what a team does together.
 *
 * @param days tells rooms above what people have with their teams, and when that changes
 * @param morningRun settles who hosts, and has them told
 */
public record TeamFikaRoom(
    Room room,
    TeamFikaDays days,
    TeamFikas fikas,
    TeamFikaCommands commands,
    FikaDayCommands dayCommands,
    WellnessDays wellness,
    DailyWork morningRun)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static TeamFikaRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom peopleRoom,
      CalendarRoom calendar,
      AgendaRoom agenda,
      PushRoom push) {
    audit.changeKinds().add(TeamFikaChangeKind.values());
    TeamAccess access = new TeamAccess(peopleRoom.people());
    TeamFikaDays days = new TeamFikaDays(peopleRoom.people(), calendar.workingDays());
    FikaPlans plans = new FikaPlans(base.today(), calendar.workingDays(), calendar.workingTimes());
    FikaHostReminder reminder =
        new FikaHostReminder(
            plans, new WorkMornings(base.today(), calendar.calendar(), calendar.workingDays()));
    push.kinds().add(reminder);
    FikaHosts hosts = new FikaHosts(plans, reminder, push.outbox());
    calendar.calendar().addListener(hosts);
    peopleRoom.employments().addListener((EmploymentEnds) hosts);
    peopleRoom.employments().addListener((EmploymentBeginnings) hosts);
    peopleRoom
        .units()
        .addListener(
            UnitListener.of((tx, from, into, day) -> {
              tx.sql(TeamFikaSql.class).follow(from.id(), into.id());
              tx.sql(TeamFikaSql.class).endOf(from.id());
              tx.sql(WellnessSql.class).follow(from.id(), into.id(), day);
            }));
    TeamFikas fikas = new TeamFikas(access, plans);
    agenda.agendas().add(new FikasOnAgendas(fikas));
    TeamFikaCommands commands =
        new TeamFikaCommands(base.ids(), access, plans, hosts, days, audit.log());
    FikaDayCommands dayCommands = new FikaDayCommands(fikas, plans, hosts);
    WellnessDays wellness =
        new WellnessDays(
            base.ids(), base.today(), calendar.workingDays(), access, hosts, days, audit.log());
    DailyWork morningRun = new FikaMorningRun(base.today(), hosts);
    return new TeamFikaRoom(
        Room.named("teamfika")
            .data(TeamFikaData.TABLES)
            .graph("teamfika", new TeamFikaGraph(fikas, commands, dayCommands))
            .graph("teamfika-wellness", new WellnessGraph(wellness))
            .daily(morningRun)
            .daily(TeamFikaPurge.work(base.today()))
            .build(),
        days,
        fikas,
        commands,
        dayCommands,
        wellness,
        morningRun);
  }
}
