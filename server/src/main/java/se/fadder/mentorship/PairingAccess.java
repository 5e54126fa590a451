package se.fadder.mentorship;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.NearestHolders;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The rule who may pair: the newcomer's manager and HR may, not the newcomer. */
final class PairingAccess {
  private final People people;

  PairingAccess(People people) {
    this.people = people;
  }

  boolean mayPair(Tx tx, Viewer viewer, PersonId newHire) {
    return !pairable(tx, viewer, Set.of(newHire)).isEmpty();
  }

  /** Those of the newcomers to whom the viewer may give a mentor. */
  Set<PersonId> pairable(Tx tx, Viewer viewer, Set<PersonId> newHires) {
    AccessScope scope = people.reach(tx, viewer);
    Map<PersonId, List<Employment>> all = people.allEmployments(tx, newHires);
    return newHires.stream()
        .filter(newHire -> !scope.isSelf(newHire))
        .filter(newHire -> isOver(scope, all.getOrDefault(newHire, List.of())))
        .collect(toSet());
  }

  private static boolean isOver(AccessScope scope, List<Employment> employments) {
    return employments.stream()
        .filter(at -> !at.term().endedBefore(scope.day()))
        .map(Employment::unitPath)
        .anyMatch((UnitPath unit) -> scope.leads(unit) || scope.isHrOf(unit));
  }

  /**
   * Those who decide about a request and are told what becomes of it: all who are the newcomer's
   * nearest manager, and whoever asked while they may pair.
   */
  Set<PersonId> deciders(Tx tx, MentorRequest request) {
    PersonId newHire = request.newHireId();
    Set<UnitId> units =
        people.allEmployments(tx, Set.of(newHire)).getOrDefault(newHire, List.of()).stream()
            .filter(at -> !at.term().endedBefore(people.today()))
            .map(Employment::unitId)
            .collect(toSet());
    NearestHolders holders = NearestHolders.of(tx, people, units);
    Set<PersonId> deciders = new HashSet<>();
    units.forEach(unit -> deciders.addAll(holders.besides(Set.of(newHire), Role.MANAGER, unit)));
    if (mayPair(tx, new Viewer(request.askedBy()), newHire)) {
      deciders.add(request.askedBy());
    }
    return deciders;
  }
}
