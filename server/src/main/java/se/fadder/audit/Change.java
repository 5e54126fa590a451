package se.fadder.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A change: one entry of the audit log.
 *
 * @param actorId who did it; null for what no person did
 * @param subjectId whose data it is; null when it is nobody's
 * @param thingId the changed object
 * @param detail what it was and became, for people to read; holds no free text that somebody typed
 */
public record Change(
    UUID id,
    Instant at,
    @Nullable PersonId actorId,
    @Nullable PersonId subjectId,
    ChangeKind kind,
    UUID thingId,
    String detail) {}
