package se.fadder.pairing;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.PairingRule;

/**
 * What it would mean that a newcomer had a certain mentor, and everybody else the best that is then
 * left.
 *
 * @param isNow whether it is the mentor in the best plan as things are
 * @param rule that stops it; null when none does
 * @param price how many points more all pairs would have together; 0 when it is as good; null when
 *     a rule stops it, or somebody would be left without
 * @param leavesWithoutId who would have no mentor then; null when nobody
 * @param moves who else would get another mentor
 * @param seat which mentee of the mentor the newcomer would be; null when a rule stops it
 */
record PairingChoice(
    PersonId mentorId,
    String mentorSortKey,
    boolean isNow,
    @Nullable PairingRule rule,
    @Nullable Long price,
    @Nullable PersonId leavesWithoutId,
    List<PairingMove> moves,
    @Nullable Integer seat,
    List<PairingPart> parts) {

  /** What costs least before the rest; then what leaves somebody without; then what cannot be. */
  static final Comparator<PairingChoice> ORDER =
      Comparator.comparing((PairingChoice choice) -> choice.rule() != null)
          .thenComparing(choice -> !choice.isNow())
          .thenComparing(choice -> choice.leavesWithoutId() != null)
          .thenComparingLong(choice -> choice.price() == null ? 0 : choice.price())
          .thenComparing(PairingChoice::mentorSortKey)
          .thenComparing(choice -> choice.mentorId().value().toString());
}
