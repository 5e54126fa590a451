package se.fadder.onboarding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * An event in the history of a step.
 *
 * @param was how it was before, such as its date; null where that says nothing
 * @param said the reason that somebody gave; null when none was asked for
 */
public record StepEvent(
    UUID id,
    StepId stepId,
    Instant at,
    PersonId byId,
    StepEventKind kind,
    @Nullable String was,
    @Nullable String said) {}
