package se.fadder.measures;

import java.util.UUID;
import se.fadder.kernel.PersonId;

/**
 * A fact, or several of one person in one unit, added up.
 *
 * @param unitId where it counts
 * @param part what is counted, such as sessions that were held
 * @param whole out of what, such as sessions that were planned; at least 1
 * @param more another sum of the same, such as minutes; where the part is an answer, what another
 *     measure counts of the same whole, so that not both together tell what they leave
 * @param noted whether it was noted by somebody who reads figures, and so knows it: it is added to
 *     those of others, and hides nobody's
 */
public record Fact(
    PersonId personId, UUID unitId, long part, long whole, long more, boolean noted) {
  /** One that only the person knows, or everybody around may see. */
  public Fact(PersonId personId, UUID unitId, long part, long whole, long more) {
    this(personId, unitId, part, whole, more, false);
  }

  /** Adds more of the same person in the same unit to it. */
  public Fact plus(Fact other) {
    return new Fact(
        personId,
        unitId,
        part + other.part,
        whole + other.whole,
        more + other.more,
        noted && other.noted);
  }

  /** Somebody of whom it is counted that they were there, and how much of something. */
  public static Fact one(PersonId person, UUID unit, long part) {
    return new Fact(person, unit, part, 1, 0);
  }
}
