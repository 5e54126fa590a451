package se.fadder.supervision;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.BusyTimes;
import se.fadder.calendar.TimeSpan;
import se.fadder.calendar.WorkingTimes;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/**
 * The times that are suggested for a session to whoever may plan one with those people. They say of
 * somebody that they are free then, and nothing else.
 */
public final class SuggestedTimes {
  private final Today today;
  private final People people;
  private final SessionAccess access;
  private final WorkingTimes workingTimes;
  private final BusyTimes busyTimes;

  SuggestedTimes(
      Today today,
      People people,
      SessionAccess access,
      WorkingTimes workingTimes,
      BusyTimes busyTimes) {
    this.today = today;
    this.people = people;
    this.access = access;
    this.workingTimes = workingTimes;
    this.busyTimes = busyTimes;
  }

  /**
   * Up to three times in a week.
   *
   * @param week a day of it; null for next week
   */
  public List<FreeTime> of(
      Tx tx, Viewer viewer, Set<PersonId> all, Duration length, @Nullable LocalDate week) {
    LocalDate day = week == null ? today.date().plusWeeks(1) : week;
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (all.isEmpty()
        || monday.isAfter(today.date().plus(SessionTimes.AHEAD))
        || monday.plusWeeks(1).isBefore(today.date())
        || !mayMeet(tx, viewer, all)) {
      return List.of();
    }
    TimeSpan within =
        new TimeSpan(
            monday.atStartOfDay(today.zone()).toInstant(),
            monday.plusWeeks(1).atStartOfDay(today.zone()).toInstant());
    List<TimeSpan> busy =
        busyTimes.knownToOthers(tx, all, within).values().stream().flatMap(List::stream).toList();
    SharedTime shared = SharedTime.of(workingTimes.of(tx, all, monday).values());
    return new FreeTimes(shared, busy, today.now()).suggested(monday, length);
  }

  private boolean mayMeet(Tx tx, Viewer viewer, Set<PersonId> all) {
    return people.persons(tx, viewer, all).keySet().containsAll(all)
        && (all.contains(viewer.person()) || access.reachesAll(tx, viewer, all));
  }
}
