package se.fadder.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.Role;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The staff of an organisation as it is, all of it at once, to hold a file against. */
final class StaffAsOf {
  final LocalDate day;
  final Map<PersonId, StaffSql.Known> people = new HashMap<>();
  final Map<PersonId, List<Employment>> employments = new HashMap<>();
  final List<StaffSql.Held> roles;
  final Set<StaffSql.Given> given;
  private final Map<String, PersonId> byNumber = new HashMap<>();
  private final Map<String, PersonId> byAddress = new HashMap<>();
  private final Map<String, List<PersonId>> byName = new HashMap<>();

  private StaffAsOf(
      LocalDate day,
      List<StaffSql.Known> known,
      List<Employment> employed,
      List<StaffSql.Held> roles,
      Set<StaffSql.Given> given) {
    this.day = day;
    this.roles = roles;
    this.given = given;
    for (StaffSql.Known person : known) {
      people.put(person.personId(), person);
      if (person.number() != null) {
        byNumber.put(person.number(), person.personId());
      }
      if (person.email() != null) {
        byAddress.putIfAbsent(person.email().toLowerCase(Locale.ROOT), person.personId());
      }
      if (person.alias() == null) {
        byName
            .computeIfAbsent(person.searchText(), name -> new ArrayList<>())
            .add(person.personId());
      }
    }
    for (Employment at : employed) {
      employments.computeIfAbsent(at.personId(), id -> new ArrayList<>()).add(at);
    }
  }

  static StaffAsOf read(Tx tx, UnitPath organisation, LocalDate day) {
    StaffSql sql = tx.sql(StaffSql.class);
    return new StaffAsOf(
        day,
        sql.known(organisation),
        sql.employments(organisation),
        sql.roles(organisation, day.plusDays(1)),
        new HashSet<>(sql.given(organisation)));
  }

  Optional<PersonId> numbered(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  Optional<PersonId> reachedBy(String address) {
    return address.isEmpty() ? Optional.empty() : Optional.ofNullable(byAddress.get(address));
  }

  /** Those of that name whom no file has numbered. */
  List<PersonId> called(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(id -> numberOf(id) == null)
        .toList();
  }

  @Nullable String numberOf(PersonId person) {
    StaffSql.Known known = people.get(person);
    return known == null ? null : known.number();
  }

  List<Employment> of(PersonId person) {
    return employments.getOrDefault(person, List.of());
  }

  /** Whether somebody is employed today or later; a role alone gives nothing. */
  boolean isEmployed(PersonId person) {
    return of(person).stream().anyMatch(at -> !at.term().endedBefore(day));
  }

  /** The number of employments that hold today or later. */
  int lasting() {
    return (int)
        employments.values().stream()
            .flatMap(List::stream)
            .filter(at -> !at.term().endedBefore(day))
            .count();
  }

  boolean holds(PersonId person, Role role, UnitId unit) {
    return roles.stream()
        .anyMatch(held ->
            held.personId().equals(person) && held.role() == role && held.unitId().equals(unit));
  }
}
