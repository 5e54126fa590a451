package se.fadder.scim;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitTree;
import se.fadder.scim.UserSql.UserRow;

/**
 * The roles at the open units of an organisation, which its directory knows as groups. A member is
 * whoever holds the role tomorrow or later and is active; those with protected identity are not
 * told of, as where they work is not.
 */
final class Groups {
  /** By what they are found. */
  static final Set<String> KNOWN = Set.of("id", "displayname", "members", "members.value");

  private final People people;
  private final Users users;

  Groups(People people, Users users) {
    this.people = people;
    this.users = users;
  }

  private LocalDate tomorrow() {
    return people.today().plusDays(1);
  }

  /** The group of that id, where its unit is an open one of the organisation. */
  Optional<ScimGroup> group(Tx tx, UnitPath organisation, GroupId id) {
    return UnitTree.allWithin(tx, organisation).stream()
        .filter(unit -> unit.id().equals(id.unit()))
        .findFirst()
        .map(unit -> new ScimGroup(unit, id.role(), told(tx, organisation, holders(tx, id))));
  }

  /** All who hold the role, also those of whom a directory is not told. */
  List<PersonId> holders(Tx tx, GroupId id) {
    return tx.sql(GroupSql.class).holders(id.unit(), id.role(), tomorrow());
  }

  private List<UserRow> told(Tx tx, UnitPath organisation, List<PersonId> ids) {
    return users.rows(tx, organisation, Set.copyOf(ids)).stream()
        .filter(row -> row.active() && row.alias() == null)
        .toList();
  }

  /** The list of groups that is asked for. */
  ObjectNode list(Tx tx, UnitPath organisation, String address, Listing asked) {
    Filter filter = asked.filter();
    List<ScimGroup> all = all(tx, organisation);
    List<ScimGroup> found =
        filter == null ? all : all.stream().filter(of -> filter.matches(of.told())).toList();
    boolean withMembers = asked.attributes().wants("members");
    return asked.answer(
        found.size(),
        found.stream()
            .skip(asked.start() - 1L)
            .limit(asked.count())
            .map(group -> group.json(address, withMembers))
            .toList());
  }

  /** Every group, in the order of units. They are few: roles are held by those who lead. */
  private List<ScimGroup> all(Tx tx, UnitPath organisation) {
    Map<GroupId, List<PersonId>> held =
        tx.sql(GroupSql.class).roles(organisation, tomorrow()).stream()
            .collect(
                groupingBy(
                    has -> new GroupId(has.role(), has.unitId()),
                    mapping(GroupSql.Held::personId, toList())));
    List<PersonId> everybody = held.values().stream().flatMap(List::stream).distinct().toList();
    Map<PersonId, UserRow> rows =
        told(tx, organisation, everybody).stream()
            .collect(toMap(UserRow::personId, Function.identity()));
    return UnitTree.allWithin(tx, organisation).stream()
        .sorted(Comparator.comparing(unit -> unit.id().value()))
        .flatMap(unit -> Stream.of(Role.values()).map(role -> group(unit, role, held, rows)))
        .toList();
  }

  private static ScimGroup group(
      Unit unit, Role role, Map<GroupId, List<PersonId>> held, Map<PersonId, UserRow> rows) {
    return new ScimGroup(
        unit,
        role,
        held.getOrDefault(new GroupId(role, unit.id()), List.of()).stream()
            .map(rows::get)
            .filter(Objects::nonNull)
            .toList());
  }

  /** Those of some people who may be given a role: who are active in the organisation. */
  Set<PersonId> active(Tx tx, UnitPath organisation, Set<PersonId> ids) {
    return users.rows(tx, organisation, ids).stream()
        .filter(UserRow::active)
        .map(UserRow::personId)
        .collect(toSet());
  }
}
