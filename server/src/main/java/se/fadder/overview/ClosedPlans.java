package se.fadder.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.onboarding.Plans;
import se.fadder.overview.ClosedPlanSql.Closed;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * The pages of closed plans that somebody leads, is HR of or owned to the end, the last one first.
 * Of people who have left HR alone sees them, as with the plans themselves.
 */
public final class ClosedPlans {
  /** The most digits of a time in milliseconds. */
  private static final int MOST_DIGITS = 18;

  /** A text that sorts after every id. */
  private static final String LAST = "~";

  private static final Comparator<Closed> LAST_FIRST =
      Comparator.comparing(Closed::closedAt)
          .thenComparing(closed -> closed.planId().value().toString())
          .reversed();

  private final People people;
  private final ReadLog readLog;

  public ClosedPlans(People people, ReadLog readLog) {
    this.people = people;
    this.readLog = readLog;
  }

  /** A page of the closed plans that the viewer may see, but for their own. */
  public Slice<Plan> inReach(Tx tx, Viewer viewer, Page page) {
    Instant at = page.after() == null ? Instant.ofEpochMilli(Long.MAX_VALUE) : at(page.afterKey());
    String id = page.after() == null ? LAST : page.afterId();
    AccessScope scope = people.reach(tx, viewer);
    ClosedPlanSql sql = tx.sql(ClosedPlanSql.class);
    List<Closed> found =
        new ArrayList<>(sql.ofOwner(viewer.person(), scope.day(), at, id, page.limit()));
    for (UnitPath top : tops(scope)) {
      UnitId unit = top.units().getLast();
      found.addAll(
          scope.isHrOf(top)
              ? sql.ofHr(viewer.person(), unit, scope.day(), at, id, page.limit())
              : sql.ofManager(viewer.person(), unit, scope.day(), at, id, page.limit()));
    }
    List<PlanId> first =
        found.stream()
            .distinct()
            .sorted(LAST_FIRST)
            .limit(page.limit())
            .map(Closed::planId)
            .toList();
    Map<PlanId, Plan> rows = Plans.rows(tx, new LinkedHashSet<>(first));
    Slice<Plan> slice =
        Slice.of(page, first.stream().map(rows::get).map(Objects::requireNonNull).toList());
    readLog.note(viewer, slice.items().stream().map(Plan::newHireId).toList(), PlanReadKind.PLAN);
    return slice;
  }

  /** The topmost units of what the viewer leads or is HR of. */
  private static List<UnitPath> tops(AccessScope scope) {
    List<UnitPath> paths =
        scope.roles().stream()
            .filter(held -> held.role() == Role.MANAGER || held.role() == Role.HR)
            .map(RoleAssignment::reach)
            .distinct()
            .toList();
    return paths.stream()
        .filter(
            path -> paths.stream().noneMatch(other -> !other.equals(path) && other.covers(path)))
        .toList();
  }

  /** The place of a closed plan in the list. */
  static After placeOf(Plan plan) {
    Instant at = Objects.requireNonNull(plan.closedAt());
    return new After(String.valueOf(at.toEpochMilli()), plan.id().value().toString());
  }

  /**
   * The time of a page's key; of a key that no list of the server's has, one that nothing follows.
   */
  private static Instant at(String key) {
    boolean isNumber =
        key.length() <= MOST_DIGITS && !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    return Instant.ofEpochMilli(isNumber ? Long.parseLong(key) : 0);
  }
}
