package se.fadder.pairing;

import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A newcomer who gets another mentor.
 *
 * @param fromId the mentor before; null when there was none
 * @param toId the mentor after; null when there is none
 */
record PairingMove(PersonId newHireId, @Nullable PersonId fromId, @Nullable PersonId toId) {}
