package se.fadder.sessionreminders;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import se.fadder.calendar.Availability;
import se.fadder.calendar.BusyTimes;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.TimeSpan;
import se.fadder.calendar.WorkMornings;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;

/**
 * The times at which people may be told of sessions: of what can wait, nothing on a day on which
 * they do not work. What is due while they are busy is held by the room of push.
 */
final class ReachableTimes {
  private final Today today;
  private final Calendar calendar;
  private final WorkingDays workingDays;
  private final WorkMornings mornings;
  private final BusyTimes busyTimes;

  ReachableTimes(Today today, Calendar calendar, WorkingDays workingDays, BusyTimes busyTimes) {
    this.today = today;
    this.calendar = calendar;
    this.workingDays = workingDays;
    this.mornings = new WorkMornings(today, calendar, workingDays);
    this.busyTimes = busyTimes;
  }

  /** The reminders of whoever does not work today, each with when they are told of it. */
  Map<ReminderId, Instant> whenAtWork(Tx tx, Collection<Reminder> reminders) {
    return Reminder.times(reminders, people -> mornings.next(tx, people));
  }

  /** When each of those people is busy on a day, by beginning. */
  Map<PersonId, List<TimeSpan>> busyOn(Tx tx, Set<PersonId> people, LocalDate day) {
    Instant begins = day.atStartOfDay(today.zone()).toInstant();
    Instant ends = day.plusDays(1).atStartOfDay(today.zone()).toInstant();
    return busyTimes.of(tx, people, new TimeSpan(begins, ends));
  }

  /** On which days each of those people works, from a day on. */
  Map<PersonId, Predicate<LocalDate>> working(Tx tx, Collection<PersonId> people, LocalDate from) {
    Map<PersonId, Availability> found =
        people.isEmpty() ? Map.of() : calendar.availability(tx, people, from);
    return people.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                person -> works(found.getOrDefault(person, Availability.FULL))));
  }

  private Predicate<LocalDate> works(Availability person) {
    return day -> workingDays.includes(day, person) && !person.isAway(day);
  }

  /** Who of the people of some reminders is away on which day. */
  Map<PersonId, Availability> availability(Tx tx, Collection<Reminder> reminders, LocalDate from) {
    Set<PersonId> people = reminders.stream().map(Reminder::personId).collect(toSet());
    return people.isEmpty() ? Map.of() : calendar.availability(tx, people, from);
  }
}
