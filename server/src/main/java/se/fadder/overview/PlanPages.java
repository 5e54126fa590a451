package se.fadder.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.overview.PlanPageSql.Listed;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The pages of running plans that somebody leads, is HR of or owns. */
public final class PlanPages {
  /**
   * The most plans that are judged at a time, when few of those that are listed come to be shown.
   */
  private static final int MOST_AT_ONCE = 500;

  /** The most plans that show a signal which are read and put in order here. */
  private static final int FEW = 500;

  /** The most plans of a signal that are counted: nobody needs to know of how many more. */
  private static final int MOST_COUNTED = 50;

  private static final Comparator<Listed> BY_NAME =
      Comparator.comparing(Listed::sortKey)
          .thenComparing(listed -> listed.planId().value().toString());

  private final People people;
  private final ReadLog readLog;
  private final int few;

  public PlanPages(People people, ReadLog readLog) {
    this(people, readLog, FEW);
  }

  public PlanPages(People people, ReadLog readLog, int few) {
    this.people = people;
    this.readLog = readLog;
    this.few = few;
  }

  /**
   * The running plans that the viewer leads, is HR of or owns, by the new hire's name.
   *
   * @param signal only plans in which it stands; null for all
   */
  public Slice<Plan> inReach(Tx tx, Viewer viewer, @Nullable PlanSignal signal, Page page) {
    Slice<Plan> slice = find(tx, viewer, signal, page);
    readLog.note(viewer, slice.items().stream().map(Plan::newHireId).toList(), PlanReadKind.PLAN);
    return slice;
  }

  /** The same in a unit and all below it, of what the viewer leads or is HR of there. */
  public Slice<Plan> within(
      Tx tx, Viewer viewer, UnitId unit, @Nullable PlanSignal signal, Page page) {
    Slice<Plan> slice =
        path(tx, viewer, unit)
            .map(path -> find(tx, viewer, signal, path, page))
            .orElseGet(() -> new Slice<>(List.of(), false));
    readLog.note(viewer, slice.items().stream().map(Plan::newHireId).toList(), PlanReadKind.PLAN);
    return slice;
  }

  /** The plans of some that are running and that the viewer leads, is HR of or owns, by name. */
  public List<Plan> among(Tx tx, Viewer viewer, Collection<PlanId> some) {
    List<Plan> plans =
        some.isEmpty()
            ? List.of()
            : tx.sql(PlanPageSql.class).standing(viewer.person(), people.today(), null, some);
    readLog.note(viewer, plans.stream().map(Plan::newHireId).toList(), PlanReadKind.PLAN);
    return plans;
  }

  private Optional<UnitPath> path(Tx tx, Viewer viewer, UnitId unit) {
    return Optional.ofNullable(people.units(tx, viewer, Set.of(unit)).get(unit)).map(Unit::path);
  }

  /** How many plans each signal stands in, of those that {@link #inReach} lists. */
  public List<SignalCount> counts(Tx tx, Viewer viewer) {
    return counts(tx, viewer, (UnitPath) null);
  }

  /** The same of those that {@link #within} lists. */
  public List<SignalCount> counts(Tx tx, Viewer viewer, UnitId unit) {
    return path(tx, viewer, unit).map(path -> counts(tx, viewer, path)).orElseGet(List::of);
  }

  private List<SignalCount> counts(Tx tx, Viewer viewer, @Nullable UnitPath within) {
    return Arrays.stream(PlanSignal.values())
        .map(signal -> {
          Slice<Plan> found = find(tx, viewer, signal, within, Page.first(MOST_COUNTED));
          return new SignalCount(signal, found.items().size(), found.hasNext());
        })
        .toList();
  }

  /**
   * The number of plans in which a signal stands.
   *
   * @param more whether there are more than were counted
   */
  public record SignalCount(PlanSignal signal, int count, boolean more) {}

  /** Whether the viewer owns a plan that {@link #inReach} lists. */
  public boolean ownsAny(Tx tx, Viewer viewer) {
    return tx.sql(PlanPageSql.class).ownsAny(viewer.person(), people.today());
  }

  /** The same for the agenda, which notes what it shows. */
  Slice<Plan> find(Tx tx, Viewer viewer, @Nullable PlanSignal signal, Page page) {
    return find(tx, viewer, signal, null, page);
  }

  Slice<Plan> find(
      Tx tx, Viewer viewer, @Nullable PlanSignal signal, @Nullable UnitPath within, Page page) {
    return Slice.of(page, listed(tx, viewer, signal, within, page));
  }

  /** Finds plans along the lists until the page is full. */
  private List<Plan> listed(
      Tx tx, Viewer viewer, @Nullable PlanSignal signal, @Nullable UnitPath within, Page page) {
    List<UnitId> units = units(people.reach(tx, viewer), signal, within);
    PlanPageSql sql = tx.sql(PlanPageSql.class);
    List<Plan> found = new ArrayList<>();
    After after = new After(page.afterKey(), page.afterId());
    int number = page.limit();
    boolean more = true;
    while (more && found.size() < page.limit()) {
      List<Listed> next = next(sql, viewer, units, within == null, signal, after, number);
      if (!next.isEmpty()) {
        List<PlanId> plans = next.stream().map(Listed::planId).toList();
        found.addAll(sql.standing(viewer.person(), people.today(), signal, plans));
        after = place(next.getLast());
      }
      more = next.size() == number;
      number = Math.min(2 * number, MOST_AT_ONCE);
    }
    return found.subList(0, Math.min(found.size(), page.limit()));
  }

  /**
   * The topmost units of what somebody leads or is HR of; HR is told of nobody's ramp.
   *
   * @param within only what is in a unit; null for all
   */
  static List<UnitId> units(
      AccessScope scope, @Nullable PlanSignal signal, @Nullable UnitPath within) {
    List<UnitPath> paths =
        scope.roles().stream()
            .filter(held ->
                held.role() == Role.MANAGER
                    || (held.role() == Role.HR && signal != PlanSignal.ABOVE_RAMP))
            .map(RoleAssignment::reach)
            .flatMap(path -> within(path, within))
            .distinct()
            .toList();
    return paths.stream()
        .filter(
            path -> paths.stream().noneMatch(other -> !other.equals(path) && other.covers(path)))
        .map(path -> path.units().getLast())
        .toList();
  }

  private static Stream<UnitPath> within(UnitPath path, @Nullable UnitPath within) {
    if (within == null || within.covers(path)) {
      return Stream.of(path);
    }
    return path.covers(within) ? Stream.of(within) : Stream.empty();
  }

  /** The first plans after a place of all that are listed for the viewer, so many at most. */
  private List<Listed> next(
      PlanPageSql sql,
      Viewer viewer,
      List<UnitId> units,
      boolean isOfOwned,
      @Nullable PlanSignal signal,
      After after,
      int number) {
    LocalDate day = people.today();
    List<Listed> listed = new ArrayList<>();
    if (isOfOwned) {
      listed.addAll(sql.owned(viewer.person(), day, signal, after.key(), after.id(), number));
    }
    for (UnitId unit : units) {
      listed.addAll(
          few(sql, unit, signal, day)
              .map(all -> all.stream().filter(plan -> isAfter(plan, after)).toList())
              .orElseGet(() -> sql.inUnit(unit, day, signal, after.key(), after.id(), number)));
    }
    return listed.stream().distinct().sorted(BY_NAME).limit(number).toList();
  }

  /**
   * All plans of a unit in which a signal may stand, if it is one that few plans show and they are
   * few: along the list by name they would be looked for among all plans of the unit. When they are
   * many, a page of them is soon found there. Most units have plans that are behind.
   */
  private Optional<List<Listed>> few(
      PlanPageSql sql, UnitId unit, @Nullable PlanSignal signal, LocalDate day) {
    @Nullable List<Listed> found =
        switch (signal) {
          case NO_OWNER -> sql.withoutOwner(unit, day, few);
          case NO_MENTOR -> sql.withoutMentor(unit, day, few);
          case ABOVE_RAMP -> sql.aboveRamp(unit, day, few);
          case BEHIND -> null;
          case null -> null;
        };
    return Optional.ofNullable(found).filter(some -> some.size() < few);
  }

  private static boolean isAfter(Listed listed, After after) {
    int byName = listed.sortKey().compareTo(after.key());
    return byName == 0 ? listed.planId().value().toString().compareTo(after.id()) > 0 : byName > 0;
  }

  private static After place(Listed listed) {
    return new After(listed.sortKey(), listed.planId().value().toString());
  }
}
