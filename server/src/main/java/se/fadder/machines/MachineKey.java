package se.fadder.machines;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitPath;

/**
 * A key for a machine. The token itself was shown once, when it was made.
 *
 * @param name by which people know the machine
 * @param lastDay on which it can be used
 * @param usedAt when it was used last; null when it never was
 * @param revokedAt null while nobody has taken it back
 * @param trustedBy who of HR has said that it may give roles and change addresses; null while
 *     nobody has
 */
public record MachineKey(
    MachineKeyId id,
    UnitPath organisation,
    String name,
    MachineScope scope,
    PersonId madeBy,
    Instant madeAt,
    LocalDate lastDay,
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt,
    @Nullable PersonId trustedBy) {
  /** Whether HR has let it give roles and change addresses. */
  public boolean isTrusted() {
    return trustedBy != null;
  }

  /** Whether it can be used on a day. */
  public boolean isValidOn(LocalDate day) {
    return revokedAt == null && !day.isAfter(lastDay);
  }
}
