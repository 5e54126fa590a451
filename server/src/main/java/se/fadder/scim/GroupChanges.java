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
    if (!key.isTrusted()) {
      throw ScimRefusal.forbidden(
          "Roles are given and taken once HR has said in Fadder that the key may do so.");
    }
    if (given.contains(key.madeBy()) || given.contains(key.trustedBy())) {
      throw ScimRefusal.forbidden("Nobody gets a role by a key that they have made or let in.");
    }
    if (!groups.active(tx, key.organisation(), given).containsAll(given)) {
      throw ScimRefusal.of(
          ScimRefusal.Type.INVALID_VALUE, "A member is the id of a user who is active.");
    }
    given.forEach(id -> give(tx, key, group, id));
    taken.forEach(id -> take(tx, key, group, id));
  }

  /** Who was without the role from tomorrow on has it again from then. */
  private void give(WriteTx tx, MachineKey key, ScimGroup group, PersonId id) {
    LocalDate day = people.people().today();
    Outcome<PersonId> outcome =
        people.staffing().record(tx, null, id, group.role(), group.unit(), day);
    if (outcome.refusal().map(Problem::code).filter("ROLE_ALREADY_HELD"::equals).isPresent()) {
      outcome = people.staffing().record(tx, null, id, group.role(), group.unit(), day.plusDays(1));
    }
    requireDone(outcome);
    auditLog.note(tx, null, id, ScimChangeKind.SCIM_ROLE_GIVEN, key.id(), group.role().name());
  }

  private void take(WriteTx tx, MachineKey key, ScimGroup group, PersonId id) {
    requireDone(
        people
            .staffing()
            .recordEnd(tx, null, id, group.role(), group.unit().id(), people.people().today()));
    auditLog.note(tx, null, id, ScimChangeKind.SCIM_ROLE_TAKEN, key.id(), group.role().name());
  }

  private static void requireDone(Outcome<PersonId> outcome) {
    outcome
        .refusal()
        .ifPresent(problem -> {
          throw ScimRefusal.of(problem);
        });
  }
}
