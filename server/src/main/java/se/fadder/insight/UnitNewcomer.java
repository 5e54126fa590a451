package se.fadder.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.onboarding.Plan;

/**
 * A newcomer of a unit, in the list of those who need somebody first.
 *
 * @param noContact whether they have not met their mentor for long
 * @param lastMet when they last did; null where they never have, or where they meet as they should
 */
public record UnitNewcomer(Plan plan, boolean noContact, @Nullable LocalDate lastMet) {}
