package se.fadder.teamfika;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A day of a fika.
 *
 * @param hostId who hosts, as it looks by now; null where nobody did, which is only said of one
 *     that has begun
 * @param line what the host has written; null for nothing
 * @param settled whether the host is settled: they were told, have taken over, or have written
 */
record FikaDay(
    TeamFika fika,
    LocalDate day,
    @Nullable PersonId hostId,
    @Nullable String line,
    boolean settled) {
  /** How many days before it the day may lie on which its host is told. */
  static final int MOST_DAYS_BEFORE = 7;

  /**
   * The day on which the host is told: the last one before it on which they work, or the day itself
   * where that is too long ago for anybody to remember.
   */
  LocalDate toldOn(Collection<Colleague> team) {
    Optional<Colleague> host = team.stream().filter(one -> one.id().equals(hostId)).findFirst();
    return host.stream()
        .flatMap(one -> day.minusDays(MOST_DAYS_BEFORE).datesUntil(day).filter(one::worksOn))
        .reduce((_, last) -> last)
        .orElse(day);
  }

  boolean isHostedBy(PersonId person) {
    return person.equals(hostId);
  }
}
