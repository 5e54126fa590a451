package se.fadder.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session of a series: the day by its rule, and the one on which its people share the time.
 *
 * @param seriesDay the day by the rule
 * @param day where the session takes place; null where it is left out
 * @param reason why it does not take place on the day by the rule; null where it does
 */
public record SeriesDay(
    LocalDate seriesDay, @Nullable LocalDate day, @Nullable SeriesReason reason) {
  public boolean isMoved() {
    return day != null && reason != null;
  }
}
