package se.fadder.routines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/**
 * A proposal: what somebody wants to publish.
 *
 * @param key names the routine within the unit
 * @param basedOn the version that they have changed; null for a routine that is new
 * @param ownerId who is to answer for it
 * @param reviewOn by when it is to be looked over
 * @param note what has changed
 */
public record Proposal(
    UnitId unitId,
    String key,
    @Nullable Integer basedOn,
    PersonId ownerId,
    LocalDate reviewOn,
    RoutineDraft draft,
    String note) {}
