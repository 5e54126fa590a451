package se.fadder.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/**
 * The members of units: who works in which and who leads it, as everybody in an organisation may
 * know.
 */
public final class UnitMembers {
  private final People people;

  public UnitMembers(People people) {
    this.people = people;
  }

  /** A page of the members of a unit. */
  public record MembersOf(UnitId unit, Page page) {}

  /**
   * The people who work today in each of those units of the viewer's own organisation, by name,
   * without the units below. One with protected identity is there for whoever belongs to that very
   * unit.
   */
  public Map<MembersOf, Slice<Person>> of(Tx tx, Viewer viewer, Set<MembersOf> wanted) {
    AccessScope scope = people.reach(tx, viewer);
    Set<UnitId> asked = wanted.stream().map(MembersOf::unit).collect(toSet());
    Set<UnitId> units =
        people.units(tx, viewer, asked).values().stream()
            .filter(unit -> scope.isColleagueAt(unit.path()))
            .map(Unit::id)
            .collect(toSet());
    Map<Page, List<MembersOf>> byPage =
        wanted.stream()
            .filter(of -> units.contains(of.unit()))
            .collect(groupingBy(MembersOf::page));
    Map<MembersOf, Slice<Person>> members = new HashMap<>();
    byPage.forEach((page, some) -> members.putAll(of(tx, viewer, scope, page, some)));
    return members;
  }

  private static Map<MembersOf, Slice<Person>> of(
      Tx tx, Viewer viewer, AccessScope scope, Page page, List<MembersOf> wanted) {
    List<UnitId> units = wanted.stream().map(MembersOf::unit).toList();
    Map<UnitId, List<Person>> found =
        tx
            .sql(UnitMembersSql.class)
            .members(
                units,
                units.stream().filter(scope::isOfUnit).toList(),
                viewer.person(),
                scope.day(),
                page.afterKey(),
                page.afterId(),
                page.limit())
            .stream()
            .collect(
                groupingBy(
                    UnitMembersSql.Member::unitId,
                    mapping(UnitMembersSql.Member::person, toList())));
    Map<MembersOf, Slice<Person>> members = new HashMap<>();
    for (MembersOf of : wanted) {
      members.put(of, Slice.of(page, found.getOrDefault(of.unit(), List.of())));
    }
    return members;
  }

  /**
   * The manager of each unit of the viewer's organisation today: the nearest above it, where it has
   * none of its own.
   */
  public Map<UnitId, PersonId> managers(Tx tx, Viewer viewer, Set<UnitId> units) {
    Map<UnitId, PersonId> managers = new HashMap<>();
    people
        .holders(tx, people.units(tx, viewer, units).keySet())
        .forEach((unit, holders) ->
            holders.getOrDefault(Role.MANAGER, List.of()).stream()
                .findFirst()
                .ifPresent(manager -> managers.put(unit, manager.personId())));
    return managers;
  }
}
