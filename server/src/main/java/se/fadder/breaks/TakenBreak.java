package se.fadder.breaks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A break that somebody has taken of their own accord.
 *
 * @param kind null where they have not said
 * @param battery null where they have not said
 */
public record TakenBreak(
    TakenBreakId id,
    PersonId personId,
    LocalDate day,
    Instant at,
    @Nullable BreakSlotKind kind,
    @Nullable BreakBattery battery) {}
