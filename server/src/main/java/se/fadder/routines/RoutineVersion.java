package se.fadder.routines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A version: a routine was published.
 *
 * @param note what changed
 * @param publishedById null for what no person did, such as seeding
 */
public record RoutineVersion(
    RoutineId routineId,
    int version,
    String note,
    Instant publishedAt,
    @Nullable PersonId publishedById) {}
