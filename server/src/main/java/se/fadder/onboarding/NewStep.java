package se.fadder.onboarding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;

/**
 * A step that a plan gets besides those of its template.
 *
 * @param phaseKey of the phase in which it stands
 * @param title as the new hire reads it
 * @param titleForOthers as everybody else reads it; null where that is the same
 * @param signOffRole who signs it once it is done; null when nobody needs to
 */
public record NewStep(
    String phaseKey,
    String title,
    @Nullable String titleForOthers,
    String why,
    StepKind kind,
    StepRole role,
    LocalDate due,
    boolean required,
    boolean openBeforeStart,
    @Nullable StepRole signOffRole) {}
