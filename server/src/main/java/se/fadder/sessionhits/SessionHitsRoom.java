package se.fadder.sessionhits;

import se.fadder.agenda.AgendaRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.JobHandler;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.supervision.SupervisionRoom;

/**
 * The room of sessions at whose time somebody does not work any more.
 *
 * @param offers offers to move them
 * @param ofUnits looks for them once a unit has other hours
 * @param purge forgets those that are past
 */
public record SessionHitsRoom(
    Room room, SessionHitOffers offers, JobHandler ofUnits, DailyWork purge) implements Offering {
  /** Makes the room on the rooms below it. */
  public static SessionHitsRoom of(
      Base base, CalendarRoom calendar, AgendaRoom agenda, SupervisionRoom supervision) {
    SessionHits hits = new SessionHits(base.today(), supervision.reader(), calendar.workingTimes());
    UnitHits ofUnits = new UnitHits(base.background(), base.jobs(), base.today(), hits);
    supervision.plans().addListener(hits);
    calendar.calendar().addListener(hits::availabilityMoved);
    calendar.hoursCommands().addListener(ofUnits::request);
    agenda.agendas().add(new HitSessionsOnAgendas(base.today(), supervision.access()));
    SessionHitOffers offers =
        new SessionHitOffers(
            base.today(),
            supervision.times(),
            supervision.reader(),
            supervision.access(),
            calendar.workingTimes(),
            calendar.busyTimes());
    DailyWork purge = SessionHitPurge.work(base.today());
    return new SessionHitsRoom(
        Room.named("sessionhits")
            .data(SessionHitsData.TABLES)
            .graph("sessionhits", new SessionHitGraph(offers))
            .job(ofUnits)
            .daily(purge)
            .build(),
        offers,
        ofUnits,
        purge);
  }
}
