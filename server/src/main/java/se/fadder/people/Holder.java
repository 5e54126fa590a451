package se.fadder.people;

import se.fadder.kernel.PersonId;

/**
 * A holder of a role for a unit.
 *
 * @param unitId for which they hold it
 * @param distance how many units above it they hold it; 0 for the unit itself
 */
public record Holder(UnitId unitId, Role role, PersonId personId, int distance) {}
