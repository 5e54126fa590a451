package se.fadder.setup;

import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.people.AccessScope;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitTree;

/** The organisation that somebody answers for in whole, by a role that they hold. */
final class OwnOrganisation {
  private OwnOrganisation() {}

  static Optional<Unit> of(Tx tx, AccessScope scope, Set<Role> roles) {
    return scope.roles().stream()
        .filter(held -> roles.contains(held.role()))
        .map(RoleAssignment::reach)
        .filter(reach -> reach.equals(reach.organisation()))
        .findFirst()
        .map(path -> UnitTree.unitsOn(tx, path).getFirst());
  }
}
