package se.fadder.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.PlanEvents;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepRow;
import se.fadder.onboarding.Steps;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/**
 * The source of what waits for whoever answers for a plan: requests for credit, and steps that had
 * passed when the plan was begun. Where a plan has no owner, the nearest manager answers for it.
 */
final class OwnedPlans implements AgendaSource {
  private final People people;

  OwnedPlans(People people) {
    this.people = people;
  }

  @Override
  public Collection<TodayAgendaKind> kinds() {
    return EnumSet.of(TodayAgendaKind.CREDIT, TodayAgendaKind.PASSED);
  }

  @Override
  public Collection<TodayAgendaDeed> deeds() {
    return EnumSet.of(
        TodayAgendaDeed.CREDIT, TodayAgendaDeed.DECLINE_CREDIT, TodayAgendaDeed.SORT_PASSED);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    OwnedPlansSql sql = tx.sql(OwnedPlansSql.class);
    PersonId person = viewer.person();
    LocalDate day = people.today();
    int limit = first.limit();
    List<StepRow> credits = new ArrayList<>(sql.creditsOfOwner(person, day, limit));
    List<OwnedPlansSql.Passed> passed = new ArrayList<>(sql.passedOfOwner(person, day, limit));
    Set<UnitId> units = led(tx, viewer);
    if (!units.isEmpty()) {
      credits.addAll(sql.creditsWithoutOwner(person, units, day, limit));
      passed.addAll(sql.passedWithoutOwner(person, units, day, limit));
    }
    Slice<AgendaItem> asked = Slice.of(first, Steps.of(tx, credits)).map(OwnedPlans::credit);
    Slice<AgendaItem> unsorted = Slice.of(first, passed).map(OwnedPlans::unsorted);
    return new Slice<>(
        Stream.concat(asked.items().stream(), unsorted.items().stream()).toList(),
        asked.hasNext() || unsorted.hasNext());
  }

  private Set<UnitId> led(Tx tx, Viewer viewer) {
    return people.reach(tx, viewer).holdsAnywhere(Role.MANAGER)
        ? people.chargeOf(tx, viewer.person()).getOrDefault(Role.MANAGER, Set.of())
        : Set.of();
  }

  private static AgendaItem credit(Step step) {
    return new AgendaItem(
        TodayAgendaKind.CREDIT,
        AgendaTime.TODAY,
        step.newHireId(),
        step.due(),
        step.id(),
        List.of(TodayAgendaDeed.CREDIT, TodayAgendaDeed.DECLINE_CREDIT),
        PlanReadKind.STEP);
  }

  private static AgendaItem unsorted(OwnedPlansSql.Passed plan) {
    return new AgendaItem(
        TodayAgendaKind.PASSED,
        AgendaTime.TODAY,
        plan.newHireId(),
        plan.since(),
        plan.planId(),
        List.of(TodayAgendaDeed.SORT_PASSED),
        PlanReadKind.PLAN);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return tx.sql(OwnedPlansSql.class).newHires(viewer.person(), Page.MOST).stream()
        .flatMap(newHire -> Stream.of(PlanEvents.of(newHire), Mentorships.happeningOf(newHire)))
        .collect(Collectors.toSet());
  }
}
