package se.fadder.staff;

import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitPath;

/**
 * Who gives a file of staff: somebody of HR, or a machine with a key for it.
 *
 * @param person null for a machine
 * @param machine the name of its key; null for a person
 */
record StaffGiver(UnitPath organisation, @Nullable PersonId person, @Nullable String machine) {}
