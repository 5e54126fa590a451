package se.fadder.audit;

import java.time.Instant;
import se.fadder.kernel.PersonId;

/**
 * A read: one person read another's data.
 *
 * @param subjectId whose data it is
 * @param hour the beginning of the hour (of UTC) in which it was read, once or more often
 * @param viewerId who read it
 */
public record DataRead(PersonId subjectId, Instant hour, PersonId viewerId, ReadKind kind) {}
