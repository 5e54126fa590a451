package se.fadder.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Hours;
import se.fadder.calendar.TimeSpan;
import se.fadder.calendar.WallClock;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;

/** The rules of the times of sessions: how long, how far ahead, and until when they are noted. */
public final class SessionTimes {
  /** The longest session. */
  static final Duration LONGEST = Duration.ofHours(8);

  /** How far ahead a session may be. */
  static final Period AHEAD = Period.ofYears(1);

  /** For how many days afterwards a session may be noted. */
  public static final int DAYS_TO_LOG = 30;

  private final Today today;
  private final WallClock clock;

  SessionTimes(Today today, WallClock clock) {
    this.today = today;
    this.clock = clock;
  }

  /** What is wrong with a time for which a session is planned. */
  Optional<Problem> badToPlan(SessionTime time) {
    Optional<Problem> bad = bad(time);
    if (bad.isPresent()) {
      return bad;
    }
    if (!endsAt(time).isAfter(today.now())) {
      return problem("day", "DAY_PASSED", "That has passed: what took place is logged instead.");
    }
    return time.day().isAfter(today.date().plus(AHEAD))
        ? problem("day", "DAY_UNLIKELY", "A session is planned at most a year ahead.")
        : Optional.empty();
  }

  /** What is wrong with a time at which a session has been, as it was said at some instant. */
  Optional<Problem> badToLog(SessionTime time, Instant said) {
    Optional<Problem> bad = bad(time);
    if (bad.isPresent()) {
      return bad;
    }
    if (beginsAt(time).isAfter(said)) {
      return problem("day", "SESSION_NOT_BEGUN", "It has not begun: plan it instead.");
    }
    return isLongAgo(time.day(), said)
        ? problem("day", "LOGGED_TOO_LATE", "A session is logged within 30 days.")
        : Optional.empty();
  }

  /** What is wrong with a time whenever it is. */
  private Optional<Problem> bad(SessionTime time) {
    if (!time.begins().isBefore(time.ends())) {
      return problem("ends", "ENDS_BEFORE_IT_BEGINS", "It ends before it begins.");
    }
    if (Duration.between(time.begins(), time.ends()).compareTo(LONGEST) > 0) {
      return problem("ends", "SESSION_TOO_LONG", "A session lasts 8 hours at most.");
    }
    if (clock.instant(time.day(), time.begins()).isEmpty()) {
      return problem("begins", "TIME_SKIPPED", "Clocks are put forward then.");
    }
    return clock.instant(time.day(), time.ends()).isEmpty()
        ? problem("ends", "TIME_SKIPPED", "Clocks are put forward then.")
        : Optional.empty();
  }

  private static Optional<Problem> problem(String field, String code, String message) {
    return Optional.of(Problem.at(field, code, message));
  }

  /** The span of time of a session. */
  public TimeSpan span(SessionTime time) {
    return clock
        .span(time.day(), new Hours(time.begins(), time.ends()))
        .orElseThrow(() -> new IllegalStateException("clocks skip all of " + time));
  }

  /** When a session at that time begins. */
  public Instant beginsAt(SessionTime time) {
    return span(time).begins();
  }

  Instant endsAt(SessionTime time) {
    return span(time).ends();
  }

  /** Whether a day is too long before an instant for a session to be noted. */
  boolean isLongAgo(LocalDate day, Instant said) {
    return day.isBefore(LocalDate.ofInstant(said, today.zone()).minusDays(DAYS_TO_LOG));
  }

  /** Whether somebody may say now whether the session took place. */
  public boolean isToLog(Session session) {
    return session.isPlanned() && today.hasCome(beginsAt(session.time())) && !isLongAgo(session);
  }

  /** Whether the session can be put off or called off: until it can be logged no more. */
  public boolean isToMove(Session session) {
    return session.isPlanned() && !isLongAgo(session);
  }

  boolean isLongAgo(Session session) {
    return session.day().isBefore(firstToLog());
  }

  public boolean isOver(Session session) {
    return today.hasCome(endsAt(session.time()));
  }

  public boolean hasBegun(Session session) {
    return today.hasCome(beginsAt(session.time()));
  }

  /** The earliest day of sessions that can be logged today. */
  public LocalDate firstToLog() {
    return today.date().minusDays(DAYS_TO_LOG);
  }

  LocalDate day() {
    return today.date();
  }

  /** What time of day it is, to the minute. */
  LocalTime time() {
    return time(today.now());
  }

  /** The same, for whoever compares it with the times of those sessions of today alone. */
  LocalTime time(Collection<LocalTime> ends) {
    return today.timeAmong(ends);
  }

  private LocalTime time(Instant at) {
    return LocalTime.ofInstant(at, today.zone()).truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * When something was said of which the server hears now: never after now, whatever the clock of a
   * phone. Refused when that is long ago.
   */
  Outcome<Instant> said(@Nullable Instant at) {
    Instant now = today.now();
    if (at == null || at.isAfter(now)) {
      return Outcome.done(now);
    }
    return at.isBefore(now.minus(Duration.ofDays(DAYS_TO_LOG)))
        ? Outcome.refused(
            Problem.at("at", "LOGGED_TOO_LATE", "What was said so long ago counts no more."))
        : Outcome.done(at);
  }

  /** The time of a session that was so long and over when somebody said so, or on another day. */
  SessionTime logged(
      Instant said, int minutes, @Nullable LocalDate onDay, @Nullable LocalTime from) {
    LocalDate day = onDay != null ? onDay : LocalDate.ofInstant(said, today.zone());
    LocalTime end = time(said);
    LocalTime begins = from != null ? from : earlier(end, minutes);
    return new SessionTime(day, begins, later(begins, minutes));
  }

  private static LocalTime earlier(LocalTime end, int minutes) {
    int minute = end.toSecondOfDay() / 60 - minutes;
    return LocalTime.MIN.plusMinutes(Math.max(minute, 0));
  }

  /** So many minutes later, but not after the last minute of the day. */
  static LocalTime later(LocalTime begins, int minutes) {
    int last = 24 * 60 - 1;
    return LocalTime.MIN.plusMinutes(Math.min(begins.toSecondOfDay() / 60 + minutes, last));
  }
}
