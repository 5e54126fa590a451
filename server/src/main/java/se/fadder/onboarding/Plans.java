package se.fadder.onboarding;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.fadder.audit.ReadKind;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorships;
import se.fadder.people.AccessScope;
import se.fadder.people.EmploymentId;
import se.fadder.people.People;
import se.fadder.people.Person;
import se.fadder.templates.TemplatePhase;
import se.fadder.templates.TemplateRows;
import se.fadder.templates.TemplateVersionId;

/** The plans and steps, as far as the viewer may see them. */
public final class Plans {
  private static final int MOST_PASSED = 100;

  private final People people;
  private final Mentorships mentorships;
  private final ReadLog readLog;
  private final StepDoers doers;

  public Plans(People people, Mentorships mentorships, ReadLog readLog) {
    this.people = people;
    this.mentorships = mentorships;
    this.readLog = readLog;
    this.doers = new StepDoers(people, mentorships);
  }

  public LocalDate today() {
    return people.today();
  }

  /** The viewer's access to each of those plans; no entry for a plan that is missing. */
  public Map<PlanId, PlanAccess> access(Tx tx, Viewer viewer, Set<PlanId> ids) {
    return tx.each(
        new AccessOf(viewer), ids, some -> findAccess(tx, viewer, rows(tx, some).values()));
  }

  private record AccessOf(Viewer viewer) {}

  public static Map<PlanId, Plan> rows(Tx tx, Set<PlanId> ids) {
    return tx.each(Asked.PLANS, ids, some -> byId(tx.sql(PlanSql.class).byIds(some), Plan::id));
  }

  /**
   * The rows of steps, which say nothing of what a viewer may see. Those of their plans are kept
   * too, for they are asked for next.
   */
  public static Map<StepId, Step> stepRows(Tx tx, Set<StepId> ids) {
    return known(
        tx,
        ids,
        some -> {
          List<StepInPlanSql.StepInPlan> found = tx.sql(StepInPlanSql.class).byIds(some);
          known(tx, found.stream().map(StepInPlanSql.StepInPlan::plan).distinct().toList());
          return Steps.of(tx, found.stream().map(StepInPlanSql.StepInPlan::step).toList());
        });
  }

  /** Keeps plans that were read in another way from being read again. */
  private static Set<PlanId> known(Tx tx, Collection<Plan> plans) {
    Map<PlanId, Plan> byId = byId(plans, Plan::id);
    return tx.each(Asked.PLANS, byId.keySet(), some -> byId).keySet();
  }

  /** The row of a plan that has a step which somebody may see, so that it is there. */
  public static Plan row(Tx tx, PlanId id) {
    return Objects.requireNonNull(rows(tx, Set.of(id)).get(id));
  }

  /** All steps of a plan. For verbs and rooms above; it says nothing of what a viewer may see. */
  public static List<Step> stepsOf(Tx tx, PlanId plan) {
    return stepsOf(tx, Set.of(plan)).getOrDefault(plan, List.of());
  }

  /** All steps of plans. For rooms above; it says nothing of what a viewer may see. */
  public static Map<PlanId, List<Step>> stepsOf(Tx tx, Set<PlanId> plans) {
    return tx.each(
        Asked.STEPS_OF,
        plans,
        some -> Steps.ofPlans(tx, some).stream().collect(groupingBy(Step::planId)));
  }

  /**
   * The kinds of what a transaction is asked for each plan and step, for many verbs need it on the
   * way.
   */
  private enum Asked {
    PLANS,
    STEPS,
    STEPS_OF
  }

  private static <K, V> Map<K, V> byId(Collection<V> values, Function<V, K> id) {
    return values.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  private Map<PlanId, PlanAccess> findAccess(Tx tx, Viewer viewer, Collection<Plan> plans) {
    AccessScope scope = people.reach(tx, viewer);
    Set<PersonId> others =
        plans.stream().map(Plan::newHireId).filter(id -> !scope.isSelf(id)).collect(toSet());
    Set<PersonId> mentees = mentorships.menteesAmong(tx, viewer, others);
    return plans.stream()
        .collect(
            Collectors.toMap(
                Plan::id, plan -> PlanAccess.of(plan, scope, mentees.contains(plan.newHireId()))));
  }

  /** The plans that the viewer may read, among some. */
  public Map<PlanId, Plan> byIds(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Map<PlanId, Plan> plans = readable(tx, viewer, ids);
    note(viewer, plans.values(), PlanReadKind.PLAN);
    return plans;
  }

  private void note(Viewer viewer, Collection<Plan> plans, ReadKind kind) {
    readLog.note(viewer, plans.stream().map(Plan::newHireId).toList(), kind);
  }

  /**
   * The plans that the viewer may read, for verbs that do not give them to the viewer: nothing is
   * noted.
   */
  public Map<PlanId, Plan> readable(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Map<PlanId, PlanAccess> access = access(tx, viewer, ids);
    return rows(tx, ids).values().stream()
        .filter(plan -> accessTo(access, plan.id()).mayRead())
        .collect(Collectors.toMap(Plan::id, Function.identity()));
  }

  /**
   * The plan of each new hire that the viewer may read: that of their current employment, else of
   * the next, else of the last.
   */
  public Map<PersonId, Plan> ofNewHires(Tx tx, Viewer viewer, Set<PersonId> newHires) {
    List<Plan> all = tx.sql(PlanSql.class).ofNewHires(newHires);
    Set<PlanId> ids = known(tx, all);
    Comparator<Plan> nearest =
        Comparator.comparing((Plan plan) -> !plan.term().includes(today()))
            .thenComparing(plan -> plan.term().endedBefore(today()))
            .thenComparingLong(plan -> Math.abs(DAYS.between(today(), plan.firstDay())));
    Map<PersonId, Plan> plans = new HashMap<>();
    readable(tx, viewer, ids).values().stream()
        .sorted(nearest)
        .forEach(plan -> plans.putIfAbsent(plan.newHireId(), plan));
    note(viewer, plans.values(), PlanReadKind.PLAN);
    return plans;
  }

  /** The plan of each of those employments, where the viewer may read it. */
  public Map<EmploymentId, Plan> ofEmployments(Tx tx, Viewer viewer, Set<EmploymentId> ids) {
    Set<PlanId> plans = known(tx, tx.sql(PlanSql.class).ofEmployments(ids));
    return byIds(tx, viewer, plans).values().stream()
        .collect(Collectors.toMap(Plan::employmentId, Function.identity()));
  }

  /** The steps that the viewer may see, among some. */
  public Map<StepId, Step> steps(Tx tx, Viewer viewer, Set<StepId> ids) {
    Map<StepId, Step> steps = visible(tx, viewer, ids);
    readLog.note(viewer, steps.values().stream().map(Step::newHireId).toList(), PlanReadKind.STEP);
    return steps;
  }

  /**
   * The steps that the viewer may see, for verbs that do not give them to the viewer: nothing is
   * noted.
   */
  public Map<StepId, Step> visible(Tx tx, Viewer viewer, Set<StepId> ids) {
    Collection<Step> steps = stepRows(tx, ids).values();
    if (steps.isEmpty()) {
      return Map.of();
    }
    Map<PlanId, PlanAccess> access =
        access(tx, viewer, steps.stream().map(Step::planId).collect(toSet()));
    return steps.stream()
        .filter(step -> accessTo(access, step.planId()).maySee(step))
        .collect(Collectors.toMap(Step::id, Function.identity()));
  }

  /** A step that the viewer may see, with its plan and what they may do with it. */
  Optional<Seen> seen(Tx tx, Viewer viewer, StepId id) {
    return Optional.ofNullable(visible(tx, viewer, Set.of(id)).get(id))
        .map(step -> {
          Set<PlanId> plan = Set.of(step.planId());
          return new Seen(
              step, row(tx, step.planId()), accessTo(access(tx, viewer, plan), step.planId()));
        });
  }

  /** A step with what is needed before something is done with it. */
  record Seen(Step step, Plan plan, PlanAccess access) {
    StepId id() {
      return step.id();
    }
  }

  /** A plan that the viewer may read, with what they may do with it. */
  Optional<SeenPlan> seenPlan(Tx tx, Viewer viewer, PlanId id) {
    return Optional.ofNullable(readable(tx, viewer, Set.of(id)).get(id))
        .map(plan -> new SeenPlan(plan, accessTo(access(tx, viewer, Set.of(id)), id)));
  }

  /** A plan with what is needed before something is done with it. */
  record SeenPlan(Plan plan, PlanAccess access) {}

  private static Map<StepId, Step> known(
      Tx tx, Set<StepId> ids, Function<Set<StepId>, List<Step>> work) {
    return tx.each(Asked.STEPS, ids, some -> byId(work.apply(some), Step::id));
  }

  /** The phases of each plan that the viewer may read, with the steps that they may see. */
  public Map<PlanId, List<PlanPhase>> phases(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Collection<Plan> plans = readable(tx, viewer, ids).values();
    note(viewer, plans, PlanReadKind.STEP);
    Map<PlanId, PlanAccess> access = access(tx, viewer, ids);
    List<Step> all = Steps.ofPlans(tx, ids);
    // Whoever is shown phases asks more of their steps.
    known(tx, all.stream().map(Step::id).collect(toSet()), some -> all);
    Map<PlanId, List<Step>> steps =
        all.stream()
            .filter(step -> accessTo(access, step.planId()).maySee(step))
            .collect(groupingBy(Step::planId));
    Map<TemplateVersionId, List<TemplatePhase>> phases =
        TemplateRows.phases(tx, plans.stream().map(Plan::versionId).collect(toSet()));
    return plans.stream()
        .collect(
            Collectors.toMap(
                Plan::id,
                plan ->
                    phases(
                        phases.getOrDefault(plan.versionId(), List.of()),
                        steps.getOrDefault(plan.id(), List.of()))));
  }

  /** Groups steps by phase. A step whose phase the version does not have stands in the last one. */
  private static List<PlanPhase> phases(List<TemplatePhase> phases, List<Step> steps) {
    Set<String> keys = phases.stream().map(TemplatePhase::key).collect(toSet());
    Map<String, List<Step>> byPhase =
        steps.stream()
            .collect(
                groupingBy(step ->
                    keys.contains(step.phaseKey()) ? step.phaseKey() : phases.getLast().key()));
    return phases.stream()
        .filter(phase -> byPhase.containsKey(phase.key()))
        .map(phase ->
            new PlanPhase(phase.key(), phase.name(), byPhase.getOrDefault(phase.key(), List.of())))
        .toList();
  }

  /** The progress of each plan, counting the steps that the viewer may see. */
  public Map<PlanId, PlanProgress> progress(Tx tx, Viewer viewer, Set<PlanId> ids) {
    note(viewer, readable(tx, viewer, ids).values(), PlanReadKind.PLAN);
    Map<PlanId, PlanProgress> progress = new HashMap<>();
    Map<PlanId, PlanAccess> access = access(tx, viewer, ids);
    access.forEach((plan, may) -> {
      if (may.mayRead()) {
        progress.put(plan, PlanProgress.NONE);
      }
    });
    for (PlanSql.Counts counts : tx.sql(PlanSql.class).counts(ids, today())) {
      PlanAccess may = accessTo(access, counts.planId());
      boolean counted = may.started() || counts.openBeforeStart() || !may.isSelf();
      if (counted) {
        progress.computeIfPresent(counts.planId(), (plan, sum) -> sum.plus(counts.progress()));
      }
    }
    return progress;
  }

  /**
   * The steps of each plan that the viewer may read which had passed when it was begun, by due
   * date.
   */
  public Map<PlanId, List<Step>> passed(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Set<PlanId> readable = readable(tx, viewer, ids).keySet();
    Map<PlanId, List<Step>> passed =
        phases(tx, viewer, readable).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    phases ->
                        phases.getValue().stream()
                            .flatMap(phase -> phase.steps().stream())
                            .filter(Step::passed)
                            .sorted(Comparator.comparing(Step::due))
                            .limit(MOST_PASSED)
                            .toList()));
    return readable.stream()
        .collect(Collectors.toMap(Function.identity(), id -> passed.getOrDefault(id, List.of())));
  }

  /** The person who does each of those steps, as far as somebody has the role. */
  public Map<StepId, Person> responsible(Tx tx, Viewer viewer, Set<StepId> ids) {
    return withPersons(tx, viewer, responsible(tx, visible(tx, viewer, ids).values()));
  }

  /** The person who does each step, for reminders; it says nothing of what a viewer may see. */
  public Map<StepId, PersonId> responsible(Tx tx, Collection<Step> steps) {
    return doers.of(tx, steps);
  }

  private Map<StepId, Person> withPersons(Tx tx, Viewer viewer, Map<StepId, PersonId> ids) {
    Map<PersonId, Person> persons = people.persons(tx, viewer, Set.copyOf(ids.values()));
    Map<StepId, Person> found = new HashMap<>();
    ids.forEach((step, id) -> {
      Person person = persons.get(id);
      if (person != null) {
        found.put(step, person);
      }
    });
    return found;
  }

  /** Those of the people whose running plan the viewer owns. */
  public Set<PersonId> ownedAmong(Tx tx, Viewer viewer, Set<PersonId> persons) {
    return persons.isEmpty()
        ? Set.of()
        : Set.copyOf(tx.sql(PlanSql.class).ownedAmong(viewer.person(), persons, today()));
  }

  private static PlanAccess accessTo(Map<PlanId, PlanAccess> access, PlanId plan) {
    return Objects.requireNonNull(access.get(plan));
  }
}
