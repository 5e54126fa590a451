package se.fadder.mentorfollowup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkMornings;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;

/** The days on which people work: on others they are asked nothing and told nothing. */
final class AtWork {
  private static final long HOUR = 3600;

  private final Today today;
  private final Calendar calendar;
  private final WorkingDays workingDays;
  private final WorkMornings mornings;

  AtWork(Today today, Calendar calendar, WorkingDays workingDays) {
    this.today = today;
    this.calendar = calendar;
    this.workingDays = workingDays;
    this.mornings = new WorkMornings(today, calendar, workingDays);
  }

  /** The availability of some people from a day on. */
  Map<PersonId, Availability> availability(Tx tx, Set<PersonId> people, LocalDate from) {
    return people.isEmpty() ? Map.of() : calendar.availability(tx, people, from);
  }

  /** Whether somebody works on a day. */
  boolean on(LocalDate day, Availability person) {
    return workingDays.includes(day, person) && !person.isAway(day);
  }

  /** The reminders of those who do not work today: they are told in the morning when they do. */
  Map<ReminderId, Instant> mornings(Tx tx, Collection<Reminder> reminders) {
    return Reminder.times(reminders, people -> mornings.next(tx, people));
  }

  /** The next full hour, and not before the morning. */
  Instant soon() {
    Instant now = today.now();
    Instant morning = mornings.at(today.date());
    return now.isBefore(morning)
        ? morning
        : Instant.ofEpochSecond((now.getEpochSecond() / HOUR + 1) * HOUR);
  }
}
