package se.fadder.people;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/** Finds colleagues by name: what everybody who works somewhere may look up of who else does. */
public final class PhoneBook {
  private final People people;

  public PhoneBook(People people) {
    this.people = people;
  }

  /**
   * Those who work today where the viewer does, in the whole organisation, and whose names have
   * words that begin as those searched for; by name. One with protected identity is found within
   * their own unit only.
   */
  public Slice<Person> find(Tx tx, Viewer viewer, String typed, Page page) {
    NameSearch search = NameSearch.of(typed);
    return search.isEnough()
        ? find(tx, people.reach(tx, viewer), search, page)
        : Slice.of(page, List.of());
  }

  private static Slice<Person> find(Tx tx, AccessScope scope, NameSearch search, Page page) {
    List<Employment> workplaces =
        scope.workplaces().stream().filter(at -> at.term().includes(scope.day())).toList();
    Set<UnitId> units =
        Stream.concat(
                workplaces.stream().map(Employment::unitId),
                scope.roles().stream().map(RoleAssignment::unitId))
            .collect(toSet());
    return Slice.of(
        page,
        tx.sql(PhoneBookSql.class)
            .found(
                search.first(),
                NameSearch.end(search.first()),
                search.second(),
                NameSearch.end(search.second()),
                search.third(),
                NameSearch.end(search.third()),
                scope.day(),
                workplaces.stream().map(at -> at.unitPath().units().getFirst()).collect(toSet()),
                units,
                page.afterKey(),
                page.afterId(),
                page.limit()));
  }
}
