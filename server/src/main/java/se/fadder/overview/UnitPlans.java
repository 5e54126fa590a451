package se.fadder.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.overview.PlanPageSql.Listed;
import se.fadder.overview.UnitPlanSql.ListedIn;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The running plans of units, as far as the viewer leads, is HR of or owns them. */
public final class UnitPlans {
  /** The most plans that are judged by one statement. */
  private static final int MOST_AT_ONCE = 1_000;

  private static final Comparator<Listed> BY_NAME =
      Comparator.comparing(Listed::sortKey)
          .thenComparing(listed -> listed.planId().value().toString());

  private final People people;
  private final ReadLog readLog;

  public UnitPlans(People people, ReadLog readLog) {
    this.people = people;
    this.readLog = readLog;
  }

  /** A page of the plans in a unit and all below it. */
  public record PlansOf(UnitId unit, Page page) {}

  /** The running plans in each of those units and below it, by the new hire's name. */
  public Map<PlansOf, Slice<Plan>> of(Tx tx, Viewer viewer, Set<PlansOf> wanted) {
    AccessScope scope = people.reach(tx, viewer);
    Map<UnitId, Unit> units =
        people.units(tx, viewer, wanted.stream().map(PlansOf::unit).collect(toSet()));
    List<Search> searches =
        wanted.stream()
            .filter(of -> units.containsKey(of.unit()))
            .map(of ->
                new Search(of, tops(scope, Objects.requireNonNull(units.get(of.unit())).path())))
            .toList();
    List<Search> unfilled = searches;
    while (!unfilled.isEmpty()) {
      // All begin at one place. Few go on: where much of what is listed is not for the viewer.
      unfilled.stream()
          .collect(groupingBy(search -> search.from))
          .forEach((from, some) -> goOn(tx, viewer, from, some));
      unfilled = unfilled.stream().filter(Search::isUnfilled).toList();
    }
    Map<PlansOf, Slice<Plan>> plans = new HashMap<>();
    searches.forEach(search -> plans.put(search.wanted, search.slice()));
    readLog.note(
        viewer,
        plans.values().stream()
            .flatMap(slice -> slice.items().stream())
            .map(Plan::newHireId)
            .toList(),
        PlanReadKind.PLAN);
    return plans;
  }

  /** The topmost units of what the viewer leads or is HR of within one. */
  private static List<UnitId> tops(AccessScope scope, UnitPath within) {
    List<UnitPath> paths =
        scope.roles().stream()
            .filter(held -> held.role() == Role.MANAGER || held.role() == Role.HR)
            .map(RoleAssignment::reach)
            .filter(path -> path.covers(within) || within.covers(path))
            .map(path -> path.covers(within) ? within : path)
            .distinct()
            .toList();
    return paths.stream()
        .filter(
            path -> paths.stream().noneMatch(other -> !other.equals(path) && other.covers(path)))
        .map(path -> path.units().getLast())
        .toList();
  }

  /** Looks for more plans from a place on, in as many statements for many units as for one. */
  private void goOn(Tx tx, Viewer viewer, After from, List<Search> searches) {
    UnitPlanSql sql = tx.sql(UnitPlanSql.class);
    int number = searches.stream().mapToInt(search -> search.wanted.page().limit()).max().orElse(0);
    Set<UnitId> tops = searches.stream().flatMap(search -> search.tops.stream()).collect(toSet());
    Set<UnitId> units = searches.stream().map(search -> search.wanted.unit()).collect(toSet());
    Map<UnitId, List<ListedIn>> listed =
        byUnit(tops.isEmpty() ? List.of() : sql.listed(tops, from.key(), from.id(), number));
    Map<UnitId, List<ListedIn>> owned =
        byUnit(sql.owned(viewer.person(), units, from.key(), from.id(), number));
    Map<Search, List<Listed>> next = new HashMap<>();
    for (Search search : searches) {
      next.put(
          search,
          Stream.concat(
                  search.tops.stream().flatMap(top -> some(listed, top)),
                  some(owned, search.wanted.unit()))
              .map(ListedIn::plan)
              .distinct()
              .sorted(BY_NAME)
              .limit(number)
              .toList());
    }
    Map<PlanId, Plan> standing = standing(tx, viewer, next.values());
    next.forEach((search, plans) -> search.add(plans, standing, number));
  }

  private static Map<UnitId, List<ListedIn>> byUnit(List<ListedIn> listed) {
    return listed.stream().collect(groupingBy(ListedIn::unitId));
  }

  private static Stream<ListedIn> some(Map<UnitId, List<ListedIn>> byUnit, UnitId unit) {
    return byUnit.getOrDefault(unit, List.of()).stream();
  }

  private Map<PlanId, Plan> standing(Tx tx, Viewer viewer, Collection<List<Listed>> listed) {
    Set<PlanId> ids = listed.stream().flatMap(List::stream).map(Listed::planId).collect(toSet());
    Map<PlanId, Plan> standing = new HashMap<>();
    for (List<PlanId> some : Chunks.of(ids, MOST_AT_ONCE)) {
      tx.sql(PlanPageSql.class)
          .standing(viewer.person(), people.today(), null, some)
          .forEach(plan -> standing.put(plan.id(), plan));
    }
    return standing;
  }

  /** The search for plans in one unit, as far as they are found. */
  private static final class Search {
    private final PlansOf wanted;
    private final List<UnitId> tops;
    private final List<Plan> found = new ArrayList<>();
    private After from;
    private boolean isOver;

    Search(PlansOf wanted, List<UnitId> tops) {
      this.wanted = wanted;
      this.tops = tops;
      this.from = new After(wanted.page().afterKey(), wanted.page().afterId());
    }

    void add(List<Listed> next, Map<PlanId, Plan> standing, int number) {
      next.stream()
          .map(listed -> standing.get(listed.planId()))
          .filter(Objects::nonNull)
          .forEach(found::add);
      isOver = next.size() < number;
      if (!next.isEmpty()) {
        from = new After(next.getLast().sortKey(), next.getLast().planId().value().toString());
      }
    }

    boolean isUnfilled() {
      return !isOver && found.size() < wanted.page().limit();
    }

    Slice<Plan> slice() {
      return Slice.of(wanted.page(), found);
    }
  }
}
