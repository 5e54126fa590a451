package se.fadder.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;

/** The mornings on which people are reminded: those of the days on which they work. */
public final class WorkMornings {
  /** When a morning's reminders are told. */
  public static final LocalTime MORNING = LocalTime.of(7, 30);

  private final Today today;
  private final Calendar calendar;
  private final WorkingDays workingDays;

  public WorkMornings(Today today, Calendar calendar, WorkingDays workingDays) {
    this.today = today;
    this.calendar = calendar;
    this.workingDays = workingDays;
  }

  /**
   * The morning of the next day on which each of those works who does not work today; no entry for
   * whoever does.
   */
  public Map<PersonId, Instant> next(Tx tx, Collection<PersonId> people) {
    Map<PersonId, Instant> mornings = new HashMap<>();
    if (!people.isEmpty()) {
      LocalDate day = today.date();
      calendar
          .availability(tx, people, day)
          .forEach((person, availability) -> {
            if (availability.isAway(day) || !workingDays.includes(day, availability)) {
              LocalDate next = day.plusDays(1);
              mornings.put(person, at(workingDays.next(next, availability).orElse(next)));
            }
          });
    }
    return mornings;
  }

  /** The morning of a day. */
  public Instant at(LocalDate day) {
    return day.atTime(MORNING).atZone(today.zone()).toInstant();
  }
}
