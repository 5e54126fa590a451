package se.fadder.mentorfollowup;

import java.util.Set;
import se.fadder.kernel.PersonId;

/**
 * A concern that stands, with those who are told of it.
 *
 * @param managers the nearest ones
 * @param hr none as long as they are not told
 */
record StandingConcern(Concern concern, Set<PersonId> managers, Set<PersonId> hr) {
  StandingConcern {
    managers = Set.copyOf(managers);
    hr = Set.copyOf(hr);
  }

  boolean isFor(PersonId person) {
    return managers.contains(person) || hr.contains(person);
  }
}
