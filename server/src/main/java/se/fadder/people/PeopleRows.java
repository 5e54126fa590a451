package se.fadder.people;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;

/**
 * The rows of people, employments and roles: a transaction asks for each once, however many
 * questions depend on it. It says nothing of what a viewer may see.
 */
final class PeopleRows {
  private enum Asked {
    PERSONS,
    EMPLOYMENTS,
    ROLES,
    UNITS,
    MERGED
  }

  private PeopleRows() {}

  /** Every employment of those people. */
  static List<Employment> employments(Tx tx, Collection<PersonId> people) {
    return employmentsByPerson(tx, people).values().stream().flatMap(List::stream).toList();
  }

  /** Every employment of those people, by person; no entry for who never had any. */
  static Map<PersonId, List<Employment>> employmentsByPerson(Tx tx, Collection<PersonId> people) {
    return tx.each(
        Asked.EMPLOYMENTS,
        people,
        some ->
            tx.sql(PeopleSql.class).employmentsOf(some).stream()
                .collect(groupingBy(Employment::personId)));
  }

  /** Every role that one of those people has, had or will have. */
  static Map<PersonId, List<RoleAssignment>> roles(Tx tx, Collection<PersonId> people) {
    return tx.each(
        Asked.ROLES,
        people,
        some ->
            tx.sql(PeopleSql.class).rolesOf(some).stream()
                .collect(groupingBy(RoleAssignment::personId)));
  }

  static List<RoleAssignment> roles(Tx tx, PersonId person) {
    return roles(tx, Set.of(person)).getOrDefault(person, List.of());
  }

  static Map<UnitId, Unit> units(Tx tx, Collection<UnitId> ids) {
    return tx.each(
        Asked.UNITS,
        ids,
        some ->
            tx.sql(PeopleSql.class).units(some).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity())));
  }

  /** The units that became part of each of those; no entry where none did. */
  static Map<UnitId, List<Unit>> mergedInto(Tx tx, Collection<UnitId> ids) {
    return tx.each(
        Asked.MERGED,
        ids,
        some ->
            tx.sql(PeopleSql.class).mergedInto(some).stream()
                .collect(groupingBy(unit -> requireNonNull(unit.mergedInto()))));
  }

  /** The people of those identifiers. */
  static Map<PersonId, Person> persons(Tx tx, Set<PersonId> people) {
    return tx.each(
        Asked.PERSONS,
        people,
        some ->
            tx.sql(PeopleSql.class).persons(some).stream()
                .collect(Collectors.toMap(Person::id, Function.identity())));
  }
}
