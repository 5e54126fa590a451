package se.fadder.breakplans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person or a unit has said of a usual break, as it is stored.
 *
 * @param ofId of the person or the unit
 * @param time null unless they have a time of their own
 * @param revision how often they have said something of it
 */
record ChoiceRow(
    UUID ofId, UsualBreak usual, BreakChoice choice, @Nullable BreakTime time, int revision) {}
