package se.fadder.secondfactor;

import java.time.Instant;
import se.fadder.kernel.PersonId;

/**
 * The second factor of a person as it is stored.
 *
 * @param secret as {@link SecretBox} closes it
 * @param lastStep that of the last code that was taken: it is taken once, and no earlier one after
 */
record StoredFactor(PersonId personId, String secret, long lastStep, Instant setUpAt) {}
