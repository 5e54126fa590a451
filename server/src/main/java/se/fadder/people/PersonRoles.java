package se.fadder.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/** The roles that people hold, for themselves, for those who lead them, and for HR. */
public final class PersonRoles {
  private static final int MOST = 100;

  private final People people;
  private final ReadLog readLog;

  public PersonRoles(People people, ReadLog readLog) {
    this.people = people;
    this.readLog = readLog;
  }

  /**
   * The roles that hold today or later, the oldest first: of the viewer all, and of those whom they
   * lead or are HR of those in the same organisation. No entry for anybody else.
   */
  public Map<PersonId, List<RoleAssignment>> of(Tx tx, Viewer viewer, Set<PersonId> ids) {
    LocalDate day = people.today();
    Map<PersonId, Set<UnitPath>> organisations = organisations(tx, viewer, ids);
    if (organisations.isEmpty()) {
      return Map.of();
    }
    readLog.note(viewer, organisations.keySet(), PeopleReadKind.EMPLOYMENT);
    Map<PersonId, List<RoleAssignment>> held =
        tx.sql(PersonRolesSql.class).lasting(organisations.keySet(), day).stream()
            .collect(groupingBy(RoleAssignment::personId));
    Map<PersonId, List<RoleAssignment>> roles = new HashMap<>();
    organisations.forEach((person, within) ->
        roles.put(
            person,
            held.getOrDefault(person, List.of()).stream()
                .filter(role -> within.contains(role.unitPath().organisation()))
                .limit(MOST)
                .toList()));
    return roles;
  }

  /** The organisations of each person whose roles the viewer may know. */
  private Map<PersonId, Set<UnitPath>> organisations(Tx tx, Viewer viewer, Set<PersonId> ids) {
    AccessScope scope = people.reach(tx, viewer);
    Map<PersonId, Set<UnitPath>> organisations = new HashMap<>();
    people
        .allEmployments(tx, ids)
        .forEach((person, employments) -> {
          Predicate<Employment> known =
              at ->
                  scope.isSelf(person) || scope.leads(at.unitPath()) || scope.isHrOf(at.unitPath());
          Set<UnitPath> within =
              employments.stream()
                  .filter(at -> !at.term().endedBefore(scope.day()))
                  .filter(known)
                  .map(at -> at.unitPath().organisation())
                  .collect(toSet());
          if (!within.isEmpty()) {
            organisations.put(person, within);
          }
        });
    return organisations;
  }
}
