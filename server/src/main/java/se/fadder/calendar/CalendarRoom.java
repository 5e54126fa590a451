package se.fadder.calendar;

import se.fadder.audit.AuditRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.people.UnitListener;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of working days, absence, part time and working hours.
 *
 * @param calendar tells listeners when somebody works on other days than was known
 * @param organisationDays the zone and the eves, as the organisation has them once it is set up
 */
public record CalendarRoom(
    Room room,
    Calendar calendar,
    Absences absences,
    WorkingDays workingDays,
    OrganisationDays organisationDays,
    WorkingTimes workingTimes,
    WorkingHoursReader hoursReader,
    WorkingHoursCommands hoursCommands,
    BusyTimes busyTimes)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static CalendarRoom of(
      Base base, AuditRoom audit, PeopleRoom people, CalendarSettings settings) {
    audit.changeKinds().add(CalendarChangeKind.values());
    audit.readKinds().add(CalendarReadKind.values());
    Calendar calendar = new Calendar(base.ids(), people.people(), audit.log(), audit.reads());
    Absences absences = new Absences(base.ids(), people.people(), calendar, audit.log());
    WorkingDays workingDays = new WorkingDays(settings.dayRules());
    WorkingTimes workingTimes =
        new WorkingTimes(
            people.people(), calendar, workingDays, settings.shortDayEnds(), base.today());
    OrganisationDays days = new OrganisationDays(base.database(), base.today(), workingDays);
    WorkingHoursReader reader = new WorkingHoursReader(people.people(), audit.reads());
    WorkingHoursCommands commands =
        new WorkingHoursCommands(base.ids(), people.people(), calendar, reader, audit.log());
    people
        .units()
        .addListener(
            UnitListener.of((tx, from, into, day) ->
                tx.sql(WorkingHoursSql.class).follow(from.id(), into.id(), day)));
    return new CalendarRoom(
        Room.named("calendar")
            .data(CalendarData.TABLES)
            .graph("calendar", new CalendarGraph(calendar, absences))
            .graph("calendar-working-hours", new WorkingHoursGraph(reader, commands))
            .service(days)
            .daily(BusyPurge.work(base.today()))
            .build(),
        calendar,
        absences,
        workingDays,
        days,
        workingTimes,
        reader,
        commands,
        new BusyTimes());
  }
}
