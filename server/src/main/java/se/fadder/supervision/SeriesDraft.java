package se.fadder.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a series that they plan.
 *
 * @param session a session of it, on the first day from which the series is to hold
 * @param lastDay null when nothing is said of an end
 */
public record SeriesDraft(
    SessionDraft session, DayOfWeek weekday, int everyWeeks, @Nullable LocalDate lastDay) {
  public LocalDate firstDay() {
    return session.time().day();
  }

  /** The session of the draft on a day. */
  SessionDraft on(LocalDate day) {
    SessionTime time = session.time();
    return session.at(new SessionTime(day, time.begins(), time.ends()));
  }
}
