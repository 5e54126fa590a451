package se.fadder.stepreminders;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;

/** The days on which people are reminded: those on which they work. */
final class WorkDays {
  static final LocalTime MORNING = LocalTime.of(7, 30);

  private final Today today;
  private final Calendar calendar;
  private final WorkingDays workingDays;

  WorkDays(Today today, Calendar calendar, WorkingDays workingDays) {
    this.today = today;
    this.calendar = calendar;
    this.workingDays = workingDays;
  }

  /**
   * The reminders of those who do not work today: they are told in the morning of the next day on
   * which they do.
   */
  Map<ReminderId, Instant> mornings(Tx tx, Collection<Reminder> reminders) {
    if (reminders.isEmpty()) {
      return Map.of();
    }
    LocalDate day = today.date();
    Map<PersonId, Availability> availability =
        calendar.availability(tx, reminders.stream().map(Reminder::personId).collect(toSet()), day);
    Map<ReminderId, Instant> later = new HashMap<>();
    for (Reminder reminder : reminders) {
      Availability person = Objects.requireNonNull(availability.get(reminder.personId()));
      if (person.isAway(day) || !workingDays.includes(day, person)) {
        LocalDate next = day.plusDays(1);
        LocalDate then = workingDays.next(next, person).orElse(next);
        later.put(reminder.id(), then.atTime(MORNING).atZone(today.zone()).toInstant());
      }
    }
    return later;
  }
}
