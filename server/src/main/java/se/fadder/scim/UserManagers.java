package se.fadder.scim;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.machines.MachineKey;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.scim.ManagerSql.Named;

/**
 * The managers whom a directory names. A manager is who leads a unit: whoever is named for somebody
 * gets that role at the unit where they work, as by the file of all staff, unless they reach it
 * from above. The role goes again with the last for whom they were named; what HR has given stays.
 */
final class UserManagers {
  private final Users users;
  private final Groups groups;
  private final GroupChanges roles;

  UserManagers(Users users, Groups groups, GroupChanges roles) {
    this.users = users;
    this.groups = groups;
    this.roles = roles;
  }

  /**
   * Notes whom the directory names as a manager.
   *
   * @param id of a user; empty for nobody
   * @return whether that is another one than it was
   */
  boolean name(WriteTx tx, MachineKey key, ScimUserView user, String id) {
    PersonId person = user.row().personId();
    UnitPath organisation = key.organisation();
    ManagerSql sql = tx.sql(ManagerSql.class);
    Optional<Named> was = sql.named(organisation, person);
    Optional<PersonId> manager =
        id.isEmpty() ? Optional.empty() : Optional.of(manager(tx, organisation, user, id));
    if (was.map(Named::managerId).equals(manager)
        && (manager.isEmpty() || manager.get().equals(user.manager()))) {
      return false;
    }
    if (manager.isPresent()) {
      sql.save(new Named(organisation, person, manager.get(), given(tx, key, user, manager.get())));
    } else {
      sql.forget(organisation, person);
    }
    was.filter(named -> named.unitId() != null)
        .filter(named -> !sql.isGiven(named.managerId(), unit(named)))
        .filter(named -> holds(tx, named.managerId(), unit(named)))
        .ifPresent(named -> roles.take(tx, key, Role.MANAGER, unit(named), named.managerId()));
    return true;
  }

  private static UnitId unit(Named named) {
    UnitId unit = named.unitId();
    if (unit == null) {
      throw new IllegalStateException("nothing was given");
    }
    return unit;
  }

  private boolean holds(Tx tx, PersonId person, UnitId unit) {
    return groups.holders(tx, new GroupId(Role.MANAGER, unit)).contains(person);
  }

  private PersonId manager(Tx tx, UnitPath organisation, ScimUserView user, String id) {
    PersonId manager =
        Users.id(id)
            .filter(known -> groups.active(tx, organisation, Set.of(known)).contains(known))
            .orElseThrow(() -> refusal("A manager is the id of a user who is active."));
    if (manager.equals(user.row().personId())) {
      throw refusal("Nobody is their own manager.");
    }
    requireNotLedBy(tx, organisation, manager, user.row().personId());
    return manager;
  }

  /** Refuses a manager who is led by whom they would lead, over however many others. */
  private void requireNotLedBy(Tx tx, UnitPath organisation, PersonId manager, PersonId person) {
    Set<PersonId> seen = new HashSet<>();
    Optional<PersonId> at = Optional.of(manager);
    while (at.isPresent() && seen.add(at.get())) {
      at = users.user(tx, organisation, at.get()).map(ScimUserView::manager);
      if (at.filter(person::equals).isPresent()) {
        throw refusal("Whoever leads somebody is not led by them.");
      }
    }
  }

  /** The unit that a manager gets to lead, or got before; null where they get nothing by it. */
  private @Nullable UnitId given(WriteTx tx, MachineKey key, ScimUserView user, PersonId manager) {
    Unit unit = user.unit();
    if (unit == null || !user.row().active()) {
      throw refusal("Whoever has a manager works here.");
    }
    if (tx.sql(ManagerSql.class).isGiven(manager, unit.id()) && holds(tx, manager, unit.id())) {
      return unit.id();
    }
    boolean reaches = unit.path().units().stream().anyMatch(above -> holds(tx, manager, above));
    // Whoever leads the unit and works in it names the one above, who is named by others there.
    if (reaches || holds(tx, user.row().personId(), unit.id())) {
      return null;
    }
    if (unit.path().units().size() == 1) {
      throw ScimRefusal.forbidden(
          "Who leads the whole organisation is a member of a group, or given the role in Fadder.");
    }
    roles.requireMayGive(key, Set.of(manager));
    roles.give(tx, key, Role.MANAGER, unit, manager);
    return unit.id();
  }

  private static ScimRefusal refusal(String detail) {
    return ScimRefusal.of(ScimRefusal.Type.INVALID_VALUE, detail);
  }
}
