package se.fadder.onboarding;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;
import se.fadder.people.People;
import se.fadder.people.PlannedEmployments;
import se.fadder.templates.DueDates;
import se.fadder.templates.DueRule;
import se.fadder.templates.TemplateChoice;
import se.fadder.templates.TemplateHead;
import se.fadder.templates.TemplateId;
import se.fadder.templates.TemplateRows;
import se.fadder.templates.TemplateStep;
import se.fadder.templates.TemplateVersionId;

/** The beginnings of plans: copies those steps of a template that are meant for the new hire. */
public final class Beginnings {
  /** How many days back absence and part time move a plan's dates. */
  private static final int LOOK_BACK_DAYS = 365;

  private final Ids ids;
  private final People people;
  private final Calendar calendar;
  private final DueDates dueDates;
  private final AuditLog auditLog;
  private final PlanListeners listeners;

  public Beginnings(
      Ids ids,
      People people,
      Calendar calendar,
      WorkingDays workingDays,
      PlanListeners listeners,
      AuditLog auditLog) {
    this.listeners = listeners;
    this.ids = ids;
    this.people = people;
    this.calendar = calendar;
    this.dueDates = new DueDates(workingDays);
    this.auditLog = auditLog;
  }

  /**
   * Begins the plan of an employment with the template that fits, or a chosen one. Steps that were
   * due before today are marked as passed: nobody is behind with them. For HR and whoever leads the
   * unit.
   *
   * @param owner who is to answer for it; null for nobody yet
   */
  public Outcome<PlanId> begin(
      WriteTx tx,
      Viewer viewer,
      EmploymentId id,
      @Nullable TemplateId template,
      @Nullable PersonId owner) {
    Employment employment = people.employments(tx, viewer, Set.of(id)).get(id);
    if (employment == null || !mayBegin(people.reach(tx, viewer), employment)) {
      return Outcome.refused(Problem.notFound("employmentId"));
    }
    if (!tx.sql(PlanSql.class).ofEmployment(id).isEmpty()) {
      return Outcome.refused(
          Problem.at(
              "employmentId", "PLAN_EXISTS", "There is a plan for that employment already."));
    }
    Optional<Problem> unfit =
        owner == null
            ? Optional.empty()
            : Owners.problem(tx, people, viewer, employment.personId(), owner);
    if (unfit.isPresent()) {
      return Outcome.refused(unfit.get());
    }
    Optional<TemplateVersionId> version =
        template == null
            ? TemplateChoice.of(tx, employment).template(tx)
            : chosen(tx, employment, template);
    if (version.isEmpty()) {
      return Outcome.refused(
          template == null
              ? Problem.of("NO_TEMPLATE", "No template that is published fits the employment.")
              : Problem.notFound("templateId"));
    }
    return ready(tx, employment, TemplateChoice.of(tx, employment), version.get(), people.today())
        .<Outcome<PlanId>>map(prepared ->
            Outcome.done(told(tx, employment, store(tx, viewer, employment, prepared, owner))))
        .orElseGet(() ->
            Outcome.refused(
                Problem.at("employmentId", "NEVER_AT_WORK", "The person is never at work.")));
  }

  private static boolean mayBegin(AccessScope scope, Employment employment) {
    return !scope.isSelf(employment.personId())
        && !employment.term().endedBefore(scope.day())
        && (scope.leads(employment.unitPath()) || scope.isHrOf(employment.unitPath()));
  }

  private static Optional<TemplateVersionId> chosen(Tx tx, Employment employment, TemplateId id) {
    return Optional.ofNullable(TemplateRows.heads(tx, Set.of(id)).get(id))
        .filter(head -> head.organisation().covers(employment.unitPath()))
        .map(TemplateHead::latestId)
        .filter(Objects::nonNull);
  }

  /**
   * Copies the latest version of a template for an employment, as if it had been done in time. It
   * checks no access: for seeding and imports.
   *
   * @return the plan, or the one that the employment has already
   * @throws IllegalArgumentException when there is no such template, or the new hire is never at
   *     work
   */
  public PlanId begin(
      WriteTx tx, Employment employment, String templateKey, @Nullable PersonId owner) {
    return begin(tx, employment, owner, () -> version(tx, employment, templateKey));
  }

  /**
   * Begins the plan of an employment with the template that fits, as if it had been done in time;
   * it checks no access.
   *
   * @throws IllegalArgumentException when none does, or the new hire is never at work
   */
  public PlanId begin(WriteTx tx, Employment employment, @Nullable PersonId owner) {
    return begin(tx, employment, owner, () -> fitting(tx, employment));
  }

  private static TemplateVersionId fitting(Tx tx, Employment employment) {
    return template(tx, TemplateChoice.of(tx, employment));
  }

  private static TemplateVersionId template(Tx tx, TemplateChoice choice) {
    return choice.template(tx).orElseThrow(() -> new IllegalArgumentException("no template fits"));
  }

  /** Whether there is a template for an employment, be it one that nobody has yet. */
  public boolean fits(Tx tx, Employment employment) {
    return TemplateChoice.of(tx, employment).template(tx).isPresent();
  }

  /**
   * Begins the plan of somebody who is added, with the template that fits. Steps that were due
   * before today have passed. For rooms that have judged who may do so; it checks no access.
   *
   * @throws IllegalArgumentException when no template fits, or the new hire is never at work
   */
  public PlanId beginNow(
      WriteTx tx, Viewer viewer, Employment employment, @Nullable PersonId owner) {
    return told(tx, employment, store(tx, viewer, employment, ready(tx, employment), owner));
  }

  /**
   * Prepares the plan of an employment, with the template that fits. It only reads, so that whoever
   * begins many plans keeps others from writing only while they are stored.
   *
   * @throws IllegalArgumentException when no template fits, or the new hire is never at work
   */
  public PreparedPlan ready(Tx tx, Employment employment) {
    TemplateChoice choice = TemplateChoice.of(tx, employment);
    return ready(tx, employment, choice, template(tx, choice), people.today())
        .orElseThrow(Beginnings::neverAtWork);
  }

  /** Begins one of {@link StagedPlans}: it has no owner yet, and nobody is told. */
  public PlanId beginUnseen(
      WriteTx tx, Viewer viewer, Employment employment, PreparedPlan prepared) {
    PlanId plan = insert(tx, viewer, employment, prepared, null);
    listeners.staged(tx, employment, prepared);
    return plan;
  }

  /** Forgets those {@link StagedPlans} that came to nothing. */
  public void forgetStaged(WriteTx tx, Collection<PlanId> plans) {
    listeners.ended(tx, plans);
    StagedPlans.forget(tx, plans);
  }

  private static PlanId told(WriteTx tx, Employment employment, PlanId plan) {
    PlanEvents.changed(tx, employment.personId(), employment.unitPath());
    return plan;
  }

  private static TemplateVersionId version(Tx tx, Employment employment, String key) {
    return TemplateRows.head(tx, employment.unitPath().units().getFirst(), key)
        .map(TemplateHead::latestId)
        .orElseThrow(() -> new IllegalArgumentException("no template " + key));
  }

  private PlanId begin(
      WriteTx tx,
      Employment employment,
      @Nullable PersonId owner,
      Supplier<TemplateVersionId> version) {
    List<PlanId> there = tx.sql(PlanSql.class).ofEmployment(employment.id());
    return there.isEmpty()
        ? told(tx, employment, store(tx, null, employment, inTime(tx, employment, version), owner))
        : there.getFirst();
  }

  private PreparedPlan inTime(Tx tx, Employment employment, Supplier<TemplateVersionId> version) {
    return ready(tx, employment, TemplateChoice.of(tx, employment), version.get(), null)
        .orElseThrow(Beginnings::neverAtWork);
  }

  private static IllegalArgumentException neverAtWork() {
    return new IllegalArgumentException("the new hire is never at work");
  }

  private PlanId store(
      WriteTx tx,
      @Nullable Viewer viewer,
      Employment employment,
      PreparedPlan prepared,
      @Nullable PersonId owner) {
    PlanId plan = insert(tx, viewer, employment, prepared, owner);
    listeners.begun(tx, viewer, prepared);
    return plan;
  }

  /**
   * Prepares a plan.
   *
   * @param begunOn steps that were due before it have passed; null when none has
   * @return empty when the new hire is never at work
   */
  private Optional<PreparedPlan> ready(
      Tx tx,
      Employment employment,
      TemplateChoice choice,
      TemplateVersionId version,
      @Nullable LocalDate begunOn) {
    List<TemplateStep> all = TemplateRows.steps(tx, version);
    return dueDates(tx, employment, all).map(due -> ready(choice, version, all, due, begunOn));
  }

  private PreparedPlan ready(
      TemplateChoice choice,
      TemplateVersionId version,
      List<TemplateStep> all,
      Map<String, LocalDate> due,
      @Nullable LocalDate begunOn) {
    LocalDate first = due.values().stream().min(Comparator.naturalOrder()).orElseThrow();
    LocalDate day = begunOn == null ? earlier(first, people.today()) : begunOn;
    PlanId plan = ids.next(PlanId::new);
    return new PreparedPlan(
        plan,
        version,
        day,
        all.stream()
            .filter(choice::takes)
            .map(step -> copied(plan, step, Objects.requireNonNull(due.get(step.key())), day))
            .toList());
  }

  private PlanId insert(
      WriteTx tx,
      @Nullable Viewer viewer,
      Employment employment,
      PreparedPlan prepared,
      @Nullable PersonId owner) {
    BeginningSql sql = tx.sql(BeginningSql.class);
    sql.insertPlan(
        prepared.id,
        employment.id(),
        employment.personId(),
        prepared.version,
        owner,
        prepared.begunOn);
    sql.insertSteps(prepared.steps);
    PlannedEmployments.note(tx, employment.id());
    auditLog.note(
        tx,
        viewer,
        employment.personId(),
        PlanChangeKind.PLAN_BEGUN,
        prepared.id,
        prepared.version.value() + (owner == null ? "" : ", owner " + owner.value()));
    return prepared.id;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** Adds a step of the template to a plan; one that was due before the day has passed. */
  void insert(WriteTx tx, PlanId plan, TemplateStep step, LocalDate due, LocalDate day) {
    tx.sql(BeginningSql.class).insertSteps(List.of(copied(plan, step, due, day)));
  }

  private BeginningSql.CopiedStep copied(
      PlanId plan, TemplateStep step, LocalDate due, LocalDate day) {
    return new BeginningSql.CopiedStep(
        ids.next(StepId::new),
        plan,
        step.id(),
        step.role(),
        due,
        step.required(),
        step.openBeforeStart(),
        step.signOffRole(),
        due.isBefore(day));
  }

  /** The due date of each step of a version in an employment, whether or not it is in the plan. */
  private Optional<Map<String, LocalDate>> dueDates(
      Tx tx, Employment employment, List<TemplateStep> steps) {
    Map<String, DueRule> rules =
        steps.stream().collect(toMap(TemplateStep::key, TemplateStep::rule));
    return dueDates.of(
        employment.firstDay(), rules, DueDates.Standing.NONE, availability(tx, employment));
  }

  private Availability availability(Tx tx, Employment employment) {
    PersonId person = employment.personId();
    LocalDate from = employment.firstDay().minusDays(LOOK_BACK_DAYS);
    return Objects.requireNonNull(calendar.availability(tx, Set.of(person), from).get(person));
  }
}
