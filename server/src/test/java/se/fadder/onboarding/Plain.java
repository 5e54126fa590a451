package se.fadder.onboarding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.Storsjo;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.overview.PlanSignal;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.Person;
import se.fadder.people.Role;
import se.fadder.people.UnitPath;
import se.fadder.templates.StepRole;

/** The plain derivation of what SQL answers about plans, from everything there is. */
record Plain(
    LocalDate day,
    Map<PlanId, Plan> plans,
    List<Step> steps,
    List<Agreed> agreed,
    List<Noted> noted,
    Map<PersonId, AccessScope> reaches,
    Map<PersonId, List<Employment>> employments,
    Set<PersonId> protectedPeople,
    List<Storsjo.Pair> pairs,
    Map<Place, Set<PersonId>> known) {
  private static final int AHEAD_DAYS = 14;
  private static final int AHEAD_DAYS_OF_IT = 56;

  /** The SQL that reads what there is of ramps. */
  interface PlainSql {
    @SqlQuery("select plan_id, month, own, co_handled from ramp_month")
    List<Agreed> agreed();

    @SqlQuery("select plan_id, week, own, co_handled from case_count")
    List<Noted> noted();
  }

  /** The cases that are agreed for a month. */
  record Agreed(PlanId planId, int month, int own, int coHandled) {}

  /** The count that was noted for a week. */
  record Noted(PlanId planId, LocalDate week, int own, int coHandled) {}

  static Plain read(Storsjo storsjo, Tx tx) {
    List<Viewer> viewers = storsjo.viewers();
    Set<PlanId> plans = Set.copyOf(storsjo.plans());
    Set<PersonId> everybody = viewers.stream().map(Viewer::person).collect(toSet());
    return new Plain(
        storsjo.people().today(),
        tx.sql(PlanSql.class).byIds(plans).stream().collect(toMap(Plan::id, Function.identity())),
        Steps.ofPlans(tx, plans),
        tx.sql(PlainSql.class).agreed(),
        tx.sql(PlainSql.class).noted(),
        viewers.stream().collect(toMap(Viewer::person, viewer -> reach(storsjo, tx, viewer))),
        storsjo.people().allEmployments(tx, everybody),
        storsjo.people().persons(tx, viewers.getFirst(), everybody).values().stream()
            .filter(Person::isProtected)
            .map(Person::id)
            .collect(toSet()),
        storsjo.pairs(),
        new HashMap<>());
  }

  private static AccessScope reach(Storsjo storsjo, Tx tx, Viewer viewer) {
    AccessScope scope = storsjo.people().reach(tx, viewer);
    assertThat(scope.roles()).isNotNull(); // Looked up while that can be done.
    return scope;
  }

  /** The running plans of others that somebody leads, is HR of or owns, by name. */
  List<Plan> inReach(Viewer viewer) {
    AccessScope scope = reach(viewer.person());
    return plans.values().stream()
        .filter(plan -> !plan.isClosed())
        .filter(plan -> !plan.term().endedBefore(day) && !scope.isSelf(plan.newHireId()))
        .filter(plan ->
            (isThere(viewer.person()) && viewer.person().equals(plan.ownerId()))
                || ((scope.leads(plan.unitPath()) || scope.isHrOf(plan.unitPath()))
                    && (!protectedPeople.contains(plan.newHireId()) || isOfUnit(scope, plan))))
        .sorted(
            Comparator.comparing(Plan::newHireSortKey)
                .thenComparing(plan -> plan.id().value().toString()))
        .toList();
  }

  private static boolean isOfUnit(AccessScope scope, Plan plan) {
    return scope.roles().stream().anyMatch(role -> role.unitId().equals(plan.unitId()));
  }

  List<PlanSignal> signals(Plan plan, Viewer viewer) {
    List<PlanSignal> signals = new ArrayList<>();
    if (steps.stream()
        .anyMatch(
            step -> step.planId().equals(plan.id()) && step.required() && step.isBehind(day))) {
      signals.add(PlanSignal.BEHIND);
    }
    if (plan.ownerId() == null || !isThere(plan.ownerId())) {
      signals.add(PlanSignal.NO_OWNER);
    }
    if (mentors(plan.newHireId(), MentorshipKind.MAIN).isEmpty()) {
      signals.add(PlanSignal.NO_MENTOR);
    }
    boolean isNear =
        viewer.person().equals(plan.ownerId()) || reach(viewer.person()).leads(plan.unitPath());
    if (isNear && isAboveRamp(plan)) {
      signals.add(PlanSignal.ABOVE_RAMP);
    }
    return signals;
  }

  /** Whether the last count of a plan is more than agreed, in the year from the first day. */
  private boolean isAboveRamp(Plan plan) {
    Optional<Noted> last =
        noted.stream()
            .filter(count -> count.planId().equals(plan.id()))
            .max(Comparator.comparing(Noted::week));
    if (last.isEmpty() || !plan.firstDay().plusYears(1).isAfter(day)) {
      return false;
    }
    int months = 1;
    while (!plan.firstDay().plusMonths(months).isAfter(last.get().week())) {
      months++;
    }
    int month = months;
    return agreed.stream()
        .filter(of -> of.planId().equals(plan.id()) && of.month() == month)
        .anyMatch(of -> last.get().own() > of.own() || last.get().coHandled() > of.coHandled());
  }

  /** Open steps of other people's running plans, due within two weeks, that somebody does. */
  List<Step> fallingTo(PersonId person) {
    return steps.stream()
        .filter(step -> !step.hasEnded() && !step.due().isAfter(day.plusDays(daysAhead(step))))
        .filter(step -> !plan(step).term().endedBefore(day))
        .filter(step -> !step.newHireId().equals(person) && doers(step).contains(person))
        .sorted(Comparator.comparing(Step::due).thenComparing(step -> step.id().value().toString()))
        .toList();
  }

  private static int daysAhead(Step step) {
    return step.responsibleRole() == StepRole.IT ? AHEAD_DAYS_OF_IT : AHEAD_DAYS;
  }

  /** Who may be asked for a step: everybody who is nearest in its role. */
  Set<PersonId> doers(Step step) {
    return switch (step.responsibleRole()) {
      case NEW_HIRE -> Set.of(step.newHireId());
      case MENTOR -> mentors(step.newHireId(), null);
      case MANAGER, HR, IT, EXPERT ->
          nearest(step.responsibleRole().assigned().orElseThrow(), plan(step).unitPath());
    };
  }

  /** What is looked for again and again. */
  private record Place(Role role, UnitPath unit) {}

  private Set<PersonId> nearest(Role role, UnitPath unit) {
    return known.computeIfAbsent(new Place(role, unit), place -> derived(role, unit));
  }

  private Set<PersonId> derived(Role role, UnitPath unit) {
    int longest =
        reaches.values().stream().mapToInt(scope -> nearness(scope, role, unit)).max().orElse(0);
    return reaches.values().stream()
        .filter(scope -> longest > 0 && nearness(scope, role, unit) == longest)
        .map(AccessScope::person)
        .collect(toSet());
  }

  /** The longer the path that the role is held at, the nearer; 0 for somebody without it. */
  private static int nearness(AccessScope scope, Role role, UnitPath unit) {
    return scope.roles().stream()
        .filter(held -> held.role() == role && held.unitPath().covers(unit))
        .mapToInt(held -> held.unitPath().text().length())
        .max()
        .orElse(0);
  }

  /** Those who are mentors today, or agreed for somebody who has not started. */
  private Set<PersonId> mentors(PersonId newHire, @Nullable MentorshipKind kind) {
    return pairs.stream()
        .filter(pair -> pair.newHireId().equals(newHire) && (kind == null || pair.kind() == kind))
        .filter(pair ->
            pair.term().includes(day)
                || (pair.term().beginsAfter(day) && !isAtWork(pair.newHireId())))
        .map(Storsjo.Pair::mentorId)
        .filter(this::isThere)
        .collect(toSet());
  }

  private boolean isAtWork(PersonId person) {
    return employments.getOrDefault(person, List.of()).stream()
        .anyMatch(at -> at.term().includes(day));
  }

  private boolean isThere(PersonId person) {
    return employments.getOrDefault(person, List.of()).stream()
        .anyMatch(at -> !at.term().endedBefore(day));
  }

  private AccessScope reach(PersonId person) {
    return Objects.requireNonNull(reaches.get(person));
  }

  private Plan plan(Step step) {
    return Objects.requireNonNull(plans.get(step.planId()));
  }
}
