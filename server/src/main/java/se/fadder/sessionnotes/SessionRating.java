package se.fadder.sessionnotes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of how much a session gave them.
 *
 * @param line about it; null when there is none
 */
public record SessionRating(SessionUsefulness value, @Nullable String line, Instant ratedAt) {
  /** The most characters of the line. */
  public static final int LONGEST_LINE = 300;
}
