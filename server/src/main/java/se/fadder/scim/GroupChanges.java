package se.fadder.scim;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.fadder.audit.AuditLog;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.machines.MachineKey;
import se.fadder.people.PeopleRoom;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/**
 * The verbs by which a directory gives roles and takes them back. They are those of HR: so they are
 * for a key that HR trusts, and nobody gets a role by a key that they have made or trusted.
 */
final class GroupChanges {
  private final Groups groups;
  private final PeopleRoom people;
  private final AuditLog auditLog;

  GroupChanges(Groups groups, PeopleRoom people, AuditLog auditLog) {
    this.groups = groups;
    this.people = people;
    this.auditLog = auditLog;
  }

  /** Has those hold the role of a group, and nobody else. */
  void set(WriteTx tx, MachineKey key, ScimGroup group, Set<PersonId> members) {
    List<PersonId> holders = groups.holders(tx, group.id());
    Set<PersonId> given =
        members.stream().filter(id -> !holders.contains(id)).collect(Collectors.toSet());
    List<PersonId> taken = holders.stream().filter(id -> !members.contains(id)).toList();
    if (given.isEmpty() && taken.isEmpty()) {
      return;
    }
    requireMayGive(key, given);
    if (!groups.active(tx, key.organisation(), given).containsAll(given)) {
      throw ScimRefusal.of(
          ScimRefusal.Type.INVALID_VALUE, "A member is the id of a user who is active.");
    }
    given.forEach(id -> give(tx, key, group.role(), group.unit(), id));
    taken.forEach(id -> take(tx, key, group.role(), group.unit().id(), id));
  }

  /** Refuses to give some people a role, or to take one, by a key that may not. */
  void requireMayGive(MachineKey key, Set<PersonId> given) {
    if (!key.isTrusted()) {
      throw ScimRefusal.forbidden(
          "Roles are given and taken once HR has said in Fadder that the key may do so.");
    }
    if (given.contains(key.madeBy()) || given.contains(key.trustedBy())) {
      throw ScimRefusal.forbidden("Nobody gets a role by a key that they have made or let in.");
    }
  }

  /** Who was without the role from tomorrow on has it again from then. */
  void give(WriteTx tx, MachineKey key, Role role, Unit unit, PersonId id) {
    LocalDate day = people.people().today();
    Outcome<PersonId> outcome = people.staffing().record(tx, null, id, role, unit, day);
    if (outcome.refusal().map(Problem::code).filter("ROLE_ALREADY_HELD"::equals).isPresent()) {
      outcome = people.staffing().record(tx, null, id, role, unit, day.plusDays(1));
    }
    requireDone(outcome);
    auditLog.note(tx, null, id, ScimChangeKind.SCIM_ROLE_GIVEN, key.id(), role.name());
  }

  /** Has somebody be without a role from tomorrow on. */
  void take(WriteTx tx, MachineKey key, Role role, UnitId unit, PersonId id) {
    requireMayGive(key, Set.of());
    requireDone(people.staffing().recordEnd(tx, null, id, role, unit, people.people().today()));
    auditLog.note(tx, null, id, ScimChangeKind.SCIM_ROLE_TAKEN, key.id(), role.name());
  }

  private static void requireDone(Outcome<PersonId> outcome) {
    outcome
        .refusal()
        .ifPresent(problem -> {
          throw ScimRefusal.of(problem);
        });
  }
}
