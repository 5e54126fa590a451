package se.fadder.overview;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.overview.UrgentPlanSql.Until;
import se.fadder.people.People;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * The running plans that somebody leads, is HR of or owns, the most urgent first: those that nobody
 * owns, then those without a mentor, those that are behind, those above their ramp, each kind with
 * the longest so first, and the others by name. Only as many are looked at as are wanted, and those
 * in which the index is out of date, such as plans that have been caught up with today.
 */
public final class UrgentPlans {
  /** Signals in the order of their urgency: a person who is missing comes before what is late. */
  private static final List<PlanSignal> KINDS =
      List.of(PlanSignal.NO_OWNER, PlanSignal.NO_MENTOR, PlanSignal.BEHIND, PlanSignal.ABOVE_RAMP);

  /** The most plans of a kind that are looked at, however many are out of date. */
  private static final int MOST_LOOKED_AT = 500;

  /** Before all that are listed. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  private static final Comparator<Until> LONGEST_FIRST =
      comparing(Until::until).thenComparing(of -> of.planId().value().toString());

  private final People people;
  private final PlanPages pages;
  private final ReadLog readLog;

  UrgentPlans(People people, PlanPages pages, ReadLog readLog) {
    this.people = people;
    this.pages = pages;
    this.readLog = readLog;
  }

  /** The first so many. */
  public List<Plan> first(Tx tx, Viewer viewer, int number) {
    return first(tx, viewer, null, number);
  }

  /** The first so many in a unit and all below it, of what the viewer leads or is HR of there. */
  public List<Plan> within(Tx tx, Viewer viewer, UnitPath unit, int number) {
    return first(tx, viewer, unit, number);
  }

  private List<Plan> first(Tx tx, Viewer viewer, @Nullable UnitPath within, int number) {
    Map<PlanId, Plan> found = new LinkedHashMap<>();
    // Each kind is asked for, though the first may be enough: a page of one costs what others do.
    for (PlanSignal kind : KINDS) {
      new Search(tx, viewer, kind, within, found).take(number);
    }
    Page byName = Page.first(Math.min(Page.MOST, number + found.size()));
    pages
        .find(tx, viewer, null, within, byName)
        .items()
        .forEach(plan -> found.putIfAbsent(plan.id(), plan));
    List<Plan> first = found.values().stream().limit(number).toList();
    readLog.note(viewer, first.stream().map(Plan::newHireId).toList(), PlanReadKind.PLAN);
    return first;
  }

  /** The search for the plans in which one signal stands. */
  private final class Search {
    private final Tx tx;
    private final UrgentPlanSql sql;
    private final Viewer viewer;
    private final PlanSignal kind;
    private final List<UnitId> units;
    private final boolean isOfOwned;
    private final Map<PlanId, Plan> found;
    private final Map<PlanId, Plan> judged = new HashMap<>();
    private final List<Until> standing = new ArrayList<>();

    Search(
        Tx tx, Viewer viewer, PlanSignal kind, @Nullable UnitPath within, Map<PlanId, Plan> found) {
      this.tx = tx;
      this.sql = tx.sql(UrgentPlanSql.class);
      this.viewer = viewer;
      this.kind = kind;
      this.units = PlanPages.units(people.reach(tx, viewer), kind, within);
      this.isOfOwned = within == null;
      this.found = found;
    }

    /**
     * Takes the first so many. Listed days are never later than the true ones, so that a plan whose
     * true day comes before the place that is reached comes before all that are not looked at yet.
     */
    void take(int number) {
      @Nullable Until reached = null;
      int looked = 0;
      boolean more = true;
      while (more) {
        List<Until> next = next(reached, number);
        looked += next.size();
        if (!next.isEmpty()) {
          reached = next.getLast();
          judge(next);
        }
        more = next.size() == number && looked < MOST_LOOKED_AT && before(next.getLast()) < number;
      }
      standing.stream()
          .sorted(LONGEST_FIRST)
          .limit(number)
          .forEach(of ->
              found.putIfAbsent(of.planId(), Objects.requireNonNull(judged.get(of.planId()))));
    }

    private long before(Until reached) {
      return standing.stream().filter(of -> LONGEST_FIRST.compare(of, reached) <= 0).count();
    }

    private List<Until> next(@Nullable Until after, int number) {
      LocalDate day = people.today();
      LocalDate since = after == null ? FIRST_DAY : after.until();
      String id = after == null ? "" : after.planId().value().toString();
      Stream<Until> inUnits =
          units.stream()
              .flatMap(unit ->
                  (switch (kind) {
                        case NO_OWNER -> sql.unowned(unit, day, since, id, number);
                        case NO_MENTOR -> sql.unmentored(unit, day, since, id, number);
                        case BEHIND -> sql.behind(unit, day, since, id, number);
                        case ABOVE_RAMP -> sql.aboveRamp(unit, day, since, id, number);
                      })
                      .stream());
      Stream<Until> owned =
          isOfOwned
              ? sql.owned(viewer.person(), day, kind, since, id, number).stream()
              : Stream.empty();
      return Stream.concat(inUnits, owned).distinct().sorted(LONGEST_FIRST).limit(number).toList();
    }

    private void judge(List<Until> listed) {
      List<PlanId> ids =
          listed.stream().map(Until::planId).filter(id -> !found.containsKey(id)).toList();
      if (ids.isEmpty()) {
        return;
      }
      tx.sql(PlanPageSql.class)
          .standing(viewer.person(), people.today(), kind, ids)
          .forEach(plan -> judged.put(plan.id(), plan));
      Map<PlanId, Until> days =
          (kind == PlanSignal.BEHIND ? sql.onTrack(ids) : listed)
              .stream().collect(toMap(Until::planId, Function.identity()));
      ids.stream()
          .filter(judged::containsKey)
          .map(id -> Objects.requireNonNull(days.get(id)))
          .forEach(standing::add);
    }
  }
}
