package se.fadder.insight;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLog;
import se.fadder.cadence.CadenceReadKind;
import se.fadder.db.Tx;
import se.fadder.insight.NewcomerSql.Lapse;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.overview.PlanPages;
import se.fadder.overview.PlanSignal;
import se.fadder.overview.PlanSignals;
import se.fadder.overview.UrgentPlans;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/**
 * The newcomers of a unit and all below it, those first who need somebody: for whoever leads the
 * unit and for HR. First come those whom nobody answers for, then those without a mentor, those who
 * have lost contact with theirs, those who are behind, the longest so first, and those above their
 * ramp; then the others by name.
 */
public final class UnitNewcomers {
  /** Where those without contact stand among the signals. */
  private static final int LOST_CONTACT = 2;

  private final People people;
  private final UrgentPlans urgentPlans;
  private final PlanPages pages;
  private final PlanSignals signals;
  private final LostContacts lostContacts;
  private final ReadLog readLog;

  UnitNewcomers(
      People people,
      UrgentPlans urgentPlans,
      PlanPages pages,
      PlanSignals signals,
      ReadLog readLog) {
    this.people = people;
    this.urgentPlans = urgentPlans;
    this.pages = pages;
    this.signals = signals;
    this.lostContacts = new LostContacts(people);
    this.readLog = readLog;
  }

  /** The first so many; nothing where the viewer neither leads the unit nor is its HR. */
  public Optional<List<UnitNewcomer>> of(Tx tx, Viewer viewer, UnitId id, int number) {
    AccessScope scope = people.reach(tx, viewer);
    return Optional.ofNullable(people.units(tx, viewer, Set.of(id)).get(id))
        .filter(unit -> scope.leads(unit.path()) || scope.isHrOf(unit.path()))
        .map(unit -> first(tx, viewer, unit, number));
  }

  private List<UnitNewcomer> first(Tx tx, Viewer viewer, Unit unit, int number) {
    Map<PlanId, Lapse> lapses = lostContacts.first(tx, unit, number);
    Map<PlanId, Plan> plans = new LinkedHashMap<>();
    pages.among(tx, viewer, lapses.keySet()).forEach(plan -> plans.put(plan.id(), plan));
    lapses.keySet().retainAll(plans.keySet());
    urgentPlans
        .within(tx, viewer, unit.path(), number)
        .forEach(plan -> plans.putIfAbsent(plan.id(), plan));
    Map<PlanId, List<PlanSignal>> standing = signals.of(tx, viewer, plans.keySet());
    List<UnitNewcomer> first =
        plans.values().stream()
            .sorted(
                comparingInt(plan ->
                    rank(
                        standing.getOrDefault(plan.id(), List.of()),
                        lapses.containsKey(plan.id()))))
            .limit(number)
            .map(plan -> newcomer(plan, lapses.get(plan.id())))
            .toList();
    readLog.note(
        viewer,
        first.stream().filter(UnitNewcomer::noContact).map(of -> of.plan().newHireId()).toList(),
        CadenceReadKind.CADENCE);
    return first;
  }

  private static int rank(Collection<PlanSignal> standing, boolean isWithoutContact) {
    List<Integer> ranks = new ArrayList<>();
    standing.forEach(signal ->
        ranks.add(
            switch (signal) {
              case NO_OWNER -> 0;
              case NO_MENTOR -> 1;
              case BEHIND -> LOST_CONTACT + 1;
              case ABOVE_RAMP -> LOST_CONTACT + 2;
            }));
    if (isWithoutContact) {
      ranks.add(LOST_CONTACT);
    }
    return ranks.stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
  }

  private static UnitNewcomer newcomer(Plan plan, @Nullable Lapse lapse) {
    return new UnitNewcomer(plan, lapse != null, lapse == null ? null : lapse.lastMet());
  }
}
