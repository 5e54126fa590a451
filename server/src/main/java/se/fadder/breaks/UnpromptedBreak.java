package se.fadder.breaks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A break that somebody has taken without being reminded.
 *
 * @param takenId which the client has made
 * @param kind null when that was not said
 * @param battery null when that was not said
 */
public record UnpromptedBreak(
    UUID takenId,
    LocalDate day,
    Instant at,
    @Nullable BreakSlotKind kind,
    @Nullable BreakBattery battery) {}
