package se.fadder.cadence;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.People;

/** The people whom a viewer leads or is HR of, while their employment lasts. */
final class Led {
  private Led() {}

  static Set<PersonId> among(Tx tx, People people, Viewer viewer, Set<PersonId> some) {
    AccessScope scope = people.reach(tx, viewer);
    return some.isEmpty() || scope.roles().isEmpty()
        ? Set.of()
        : people.allEmployments(tx, some).values().stream()
            .flatMap(Collection::stream)
            .filter(at -> !at.term().endedBefore(scope.day()))
            .filter(at -> scope.leads(at.unitPath()) || scope.isHrOf(at.unitPath()))
            .map(Employment::personId)
            .collect(toSet());
  }
}
