package se.fadder.people;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/**
 * The phone book, which finds colleagues by name: what everybody who works somewhere may look up of
 * who else does.
 */
public final class PhoneBook {
  /**
   * The most people of a name who are put in order after they are found; where there are more, they
   * lie close in the order of all.
   */
  private static final int FEW = 500;

  private final People people;
  private final int few;

  public PhoneBook(People people) {
    this(people, FEW);
  }

  PhoneBook(People people, int few) {
    this.people = people;
    this.few = few;
  }

  /**
   * The people who work today where the viewer does, in the whole organisation, and whose names
   * have words that begin as those searched for; by name. One with protected identity is found
   * within their own unit only.
   */
  public Slice<Person> find(Tx tx, Viewer viewer, String typed, Page page) {
    NameSearch search = NameSearch.of(typed);
    return search.isEnough()
        ? find(tx, people.reach(tx, viewer), search, page)
        : Slice.of(page, List.of());
  }

  private Slice<Person> find(Tx tx, AccessScope scope, NameSearch search, Page page) {
    List<Employment> workplaces =
        scope.workplaces().stream().filter(at -> at.term().includes(scope.day())).toList();
    Set<UnitId> units =
        Stream.concat(
                workplaces.stream().map(Employment::unitId),
                scope.roles().stream().map(RoleAssignment::unitId))
            .collect(toSet());
    PhoneBookSql sql = tx.sql(PhoneBookSql.class);
    NameSearch.Ranges ranges = search.ranges();
    boolean isBorneByFew = sql.countNames(ranges.first(), ranges.firstEnd(), few) < few;
    Found found = isBorneByFew ? sql::found : sql::foundInOrder;
    return Slice.of(
        page,
        found.people(
            ranges,
            scope.day(),
            workplaces.stream().map(at -> at.unitPath().units().getFirst()).collect(toSet()),
            units,
            page.afterKey(),
            page.afterId(),
            page.limit()));
  }

  /** A way in which people are found. */
  private interface Found {
    List<Person> people(
        NameSearch.Ranges ranges,
        LocalDate day,
        Collection<UnitId> organisations,
        Collection<UnitId> units,
        String afterKey,
        String afterId,
        int limit);
  }
}
