package se.fadder.sessionreminders;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.Today;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionReader;

/**
 * The daily work of the early morning that has people reminded of their sessions of the day, and of
 * those for which the day is the one before.
 */
final class SessionMorningRun implements DailyWork {
  private static final LocalTime EARLY = LocalTime.of(5, 0);

  /** The most sessions in a unit of work: so many take less than the 20 ms that it may. */
  static final int AT_ONCE = 50;

  private final Today today;
  private final SessionReader reader;
  private final TodaysReminders reminders;

  SessionMorningRun(Today today, SessionReader reader, TodaysReminders reminders) {
    this.today = today;
    this.reader = reader;
    this.reminders = reminders;
  }

  @Override
  public String kind() {
    return "sessionreminders.morning";
  }

  @Override
  public LocalTime at() {
    return EARLY;
  }

  /**
   * Has people reminded of some sessions; where to go on is how many days ahead, and after which
   * session. Nobody is reminded on a day that is over.
   */
  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    return day.equals(today.date()) ? some(tx, Place.of(after)) : Optional.empty();
  }

  private Optional<String> some(WriteTx tx, Place place) {
    LocalDate day = today.date().plusDays(place.daysAhead());
    List<Session> some = reader.plannedOn(tx, day, place.after(), AT_ONCE);
    if (!some.isEmpty()) {
      reminders.put(tx, some);
    }
    return some.size() == AT_ONCE
        ? Optional.of(place.after(some.getLast()).text())
        : place.nextDay().map(Place::text);
  }

  private record Place(int daysAhead, String after) {
    static Place of(String text) {
      String[] parts = text.split(" ", -1);
      return text.isEmpty() ? new Place(0, "") : new Place(Integer.parseInt(parts[0]), parts[1]);
    }

    Place after(Session last) {
      return new Place(daysAhead, last.id().value().toString());
    }

    Optional<Place> nextDay() {
      return daysAhead == TimesToTell.MOST_DAYS_BEFORE
          ? Optional.empty()
          : Optional.of(new Place(daysAhead + 1, ""));
    }

    String text() {
      return daysAhead + " " + after;
    }
  }
}
