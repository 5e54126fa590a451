package se.fadder.sessionreminders;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;
import se.fadder.kernel.Today;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionReader;

/**
 * The daily work of the early morning that has people reminded of their sessions of the day, and of
 * those for which the day is the one before.
 */
final class SessionMorningRun implements DailyRound {
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
   * Some sessions; where to go on is how many days ahead, and after which session. Nobody is
   * reminded on a day that is over.
   */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    return day.equals(today.date()) ? portion(tx, Place.of(after)) : Portion.NONE;
  }

  private Portion portion(Tx tx, Place place) {
    LocalDate day = today.date().plusDays(place.daysAhead());
    List<Session> some = reader.plannedOn(tx, day, place.after(), AT_ONCE);
    return new Portion(
        some.stream().map(session -> session.id().value().toString()).toList(),
        some.size() == AT_ONCE
            ? Optional.of(place.after(some.getLast()).text())
            : place.nextDay().map(Place::text));
  }

  /** Has people reminded of some sessions. */
  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    List<SessionId> ids = things.stream().map(id -> new SessionId(UUID.fromString(id))).toList();
    List<Session> some =
        reader.byIds(tx, ids).values().stream().filter(Session::isPlanned).toList();
    if (!some.isEmpty()) {
      reminders.put(tx, some);
    }
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
