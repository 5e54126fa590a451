package se.fadder.onboarding;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.UnitTree;
import se.fadder.templates.DueRules;
import se.fadder.templates.PreviewedStep;
import se.fadder.templates.RoutineDocument;
import se.fadder.templates.StepText;
import se.fadder.templates.TemplateChoice;
import se.fadder.templates.TemplateHead;
import se.fadder.templates.TemplateId;
import se.fadder.templates.TemplateRows;
import se.fadder.templates.TemplateStep;
import se.fadder.templates.TemplateStepId;
import se.fadder.templates.TemplateVersion;
import se.fadder.templates.TemplateVersionId;

/**
 * The upgrades of running plans to a newer version of their template. What is done, skipped or
 * credited stays, and so does a date that somebody has set; open steps are added, changed and
 * skipped.
 */
public final class VersionUpgrades {
  private final Today today;
  private final People people;
  private final Plans plans;
  private final ChangeableSteps changeable;
  private final StepEdits edits;
  private final Beginnings beginnings;
  private final DateMoves dates;
  private final TemplateDues dues;
  private final AuditLog auditLog;
  private final ReadLog readLog;

  public VersionUpgrades(
      Today today,
      People people,
      Calendar calendar,
      WorkingDays workingDays,
      Plans plans,
      StepEdits edits,
      Beginnings beginnings,
      DateMoves dates,
      AuditLog auditLog,
      ReadLog readLog) {
    this.today = today;
    this.people = people;
    this.plans = plans;
    this.changeable = new ChangeableSteps(plans, dates);
    this.edits = edits;
    this.beginnings = beginnings;
    this.dates = dates;
    this.dues = new TemplateDues(today, calendar, workingDays, new DueRules());
    this.auditLog = auditLog;
    this.readLog = readLog;
  }

  /**
   * The newer version of each plan that the viewer may change, with what it would make of the plan.
   */
  public Map<PlanId, NewerVersion> newer(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Map<PlanId, PlanAccess> access = plans.access(tx, viewer, ids);
    List<Plan> running =
        plans.readable(tx, viewer, ids).values().stream()
            .filter(plan -> Objects.requireNonNull(access.get(plan.id())).mayChange())
            .filter(plan -> !plan.isClosed())
            .toList();
    prefetch(tx, running);
    Map<PlanId, NewerVersion> newer = new HashMap<>();
    for (Plan plan : running) {
      difference(tx, plan)
          .ifPresent(found -> {
            newer.put(plan.id(), preview(tx, plan, found));
            readLog.note(viewer, Set.of(plan.newHireId()), PlanReadKind.PLAN);
          });
    }
    return newer;
  }

  /** Asks at once for what plans and the latest versions of their templates are compared by. */
  private void prefetch(Tx tx, Collection<Plan> plans) {
    Set<TemplateVersionId> versions = plans.stream().map(Plan::versionId).collect(toSet());
    TemplateRows.heads(
            tx,
            TemplateRows.versions(tx, versions).values().stream()
                .map(TemplateVersion::templateId)
                .collect(toSet()))
        .values()
        .stream()
        .flatMap(TemplateHead::latestVersions)
        .forEach(versions::add);
    Set<TemplateId> templates =
        TemplateRows.versions(tx, versions).values().stream()
            .map(TemplateVersion::templateId)
            .collect(toSet());
    List<Plan> outdated = plans.stream().filter(plan -> latest(tx, plan).isPresent()).toList();
    if (!outdated.isEmpty()) {
      TemplateRows.versionsOf(tx, templates);
      Set<TemplateStepId> steps =
          TemplateRows.steps(tx, versions).values().stream()
              .flatMap(List::stream)
              .map(TemplateStep::id)
              .collect(toSet());
      TemplateRows.texts(tx, steps);
      Plans.stepsOf(tx, outdated.stream().map(Plan::id).collect(toSet()));
      people.allEmployments(tx, outdated.stream().map(Plan::newHireId).toList());
      UnitTree.prefetch(tx, outdated.stream().map(plan -> employment(tx, plan)).toList());
      dues.prefetch(tx, outdated);
    }
  }

  /** The latest version of a plan's template, unless the plan follows it already. */
  private static Optional<TemplateVersionId> latest(Tx tx, Plan plan) {
    TemplateId template = TemplateRows.version(tx, plan.versionId()).templateId();
    return Optional.ofNullable(TemplateRows.heads(tx, Set.of(template)).get(template))
        .map(TemplateHead::latestId)
        .filter(version -> !version.equals(plan.versionId()));
  }

  /**
   * The difference between a plan and a version of its template.
   *
   * @param same open steps that stay as they are
   * @param changed open steps that do not
   * @param standing all steps that the plan has of its template
   */
  private record Difference(
      TemplateVersion version,
      List<TemplateStep> added,
      Map<Step, TemplateStep> same,
      Map<Step, TemplateStep> changed,
      List<Step> dropped,
      List<Step> standing) {}

  private Optional<Difference> difference(Tx tx, Plan plan) {
    return latest(tx, plan).map(latest -> difference(tx, plan, TemplateRows.version(tx, latest)));
  }

  private Difference difference(Tx tx, Plan plan, TemplateVersion version) {
    TemplateChoice choice = TemplateChoice.of(tx, employment(tx, plan));
    Map<String, TemplateStep> rows =
        TemplateRows.steps(tx, version.id()).stream()
            .filter(choice::takes)
            .collect(toMap(TemplateStep::key, Function.identity()));
    Map<String, TemplateStep> before =
        TemplateRows.steps(tx, plan.versionId()).stream()
            .collect(toMap(TemplateStep::key, Function.identity()));
    List<Step> standing =
        Plans.stepsOf(tx, plan.id()).stream()
            .filter(step -> step.templateStepId() != null)
            .toList();
    Map<Step, TemplateStep> same = new HashMap<>();
    Map<Step, TemplateStep> changed = new HashMap<>();
    List<Step> dropped = new ArrayList<>();
    for (Step step : standing) {
      TemplateStep row = rows.remove(step.key());
      if (!step.hasEnded() && row == null) {
        dropped.add(step);
      } else if (!step.hasEnded() && row != null) {
        boolean stays = saysTheSame(tx, row, before.get(step.key()));
        (stays ? same : changed).put(step, row);
      }
    }
    List<TemplateStep> added =
        TemplateRows.steps(tx, version.id()).stream()
            .filter(row -> rows.containsKey(row.key()))
            .toList();
    return new Difference(version, added, same, changed, dropped, standing);
  }

  private Employment employment(Tx tx, Plan plan) {
    return people
        .allEmployments(tx, Set.of(plan.newHireId()))
        .getOrDefault(plan.newHireId(), List.of())
        .stream()
        .filter(at -> at.id().equals(plan.employmentId()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean saysTheSame(Tx tx, TemplateStep row, @Nullable TemplateStep old) {
    if (old == null || !row.equals(old.in(row.id()))) {
      return false;
    }
    Map<TemplateStepId, StepText> texts = TemplateRows.texts(tx, Set.of(row.id(), old.id()));
    return documents(texts, row).equals(documents(texts, old));
  }

  private static List<RoutineDocument> documents(
      Map<TemplateStepId, StepText> texts, TemplateStep step) {
    return Objects.requireNonNull(texts.get(step.id())).documents();
  }

  private NewerVersion preview(Tx tx, Plan plan, Difference found) {
    Map<String, LocalDate> due = due(tx, plan, found).orElse(Map.of());
    TemplateId template = found.version().templateId();
    String notes =
        TemplateRows.versionsOf(tx, Set.of(template)).getOrDefault(template, List.of()).stream()
            .filter(version -> version.version() > plan.templateVersion())
            .map(TemplateVersion::note)
            .filter(note -> !note.isEmpty())
            .collect(joining("\n"));
    return new NewerVersion(
        found.version().version(),
        notes,
        found.added().stream().map(row -> previewed(row, due.get(row.key()))).toList(),
        found.changed().entrySet().stream()
            .map(entry ->
                previewed(
                    entry.getValue(),
                    entry.getKey().dueSet()
                        ? entry.getKey().due()
                        : due.get(entry.getValue().key())))
            .sorted(Comparator.comparing(PreviewedStep::key))
            .toList(),
        found.dropped());
  }

  /** A step as whoever changes a plan reads it, which is never the new hire. */
  private static PreviewedStep previewed(TemplateStep row, @Nullable LocalDate due) {
    return new PreviewedStep(row.key(), row.asOthersRead(), row.phaseName(), due);
  }

  /**
   * The due dates of a plan after the upgrade; those of somebody who is never at work are not
   * known.
   */
  private Optional<Map<String, LocalDate>> due(Tx tx, Plan plan, Difference found) {
    return dues.of(tx, plan, found.version().id(), found.standing());
  }

  /**
   * Upgrades a plan to a newer version of its template, as far as it is open. For its owner, the
   * manager and HR.
   *
   * @param version that the viewer has looked at
   */
  public Outcome<PlanId> takeOver(WriteTx tx, Viewer viewer, PlanId id, int version) {
    Outcome<Plan> seen = changeable.openPlan(tx, viewer, id);
    if (!(seen instanceof Outcome.Done)) {
      return seen.map(Plan::id);
    }
    Plan plan = tx.sql(PlanSql.class).byIds(Set.of(id)).getFirst();
    Optional<Difference> found = difference(tx, plan);
    if (found.isEmpty() && plan.templateVersion() == version) {
      return Outcome.done(id);
    } else if (found.isEmpty() || found.get().version().version() != version) {
      return ChangeableSteps.overtaken(id);
    }
    Optional<Map<String, LocalDate>> due = due(tx, plan, found.get());
    if (due.isEmpty()) {
      return Outcome.refused(Problem.of("NEVER_AT_WORK", "The person is never at work."));
    }
    take(tx, viewer, plan, found.get(), due.get());
    return Outcome.done(id);
  }

  private void take(
      WriteTx tx, Viewer viewer, Plan plan, Difference found, Map<String, LocalDate> due) {
    VersionUpgradeSql sql = tx.sql(VersionUpgradeSql.class);
    sql.turn(plan.id(), found.version().id());
    found.same().forEach((step, row) -> turn(sql, step, row));
    found.changed().forEach((step, row) -> turn(sql, step, row));
    for (Step step : found.dropped()) {
      edits.skip(tx, viewer, plan, step.id(), reason(found.version()));
    }
    for (TemplateStep row : found.added()) {
      LocalDate day = Objects.requireNonNull(due.get(row.key()));
      beginnings.insert(tx, plan.id(), row, day, today.date());
    }
    dates.move(tx, viewer, tx.sql(PlanSql.class).byIds(Set.of(plan.id())).getFirst());
    auditLog.note(
        tx,
        viewer,
        plan.newHireId(),
        PlanChangeKind.PLAN_TAKEN_OVER,
        plan.id(),
        "version " + plan.templateVersion() + " to " + found.version().version());
    dates.changed(tx, plan.id());
    PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
  }

  private static void turn(VersionUpgradeSql sql, Step step, TemplateStep row) {
    sql.turn(
        step.id(), row.id(), row.role(), row.required(), row.openBeforeStart(), row.signOffRole());
  }

  /**
   * The reason for which steps are skipped, in the words of whoever published the version, for
   * people read it.
   */
  private static String reason(TemplateVersion version) {
    String words = version.name() + ", version " + version.version();
    return version.note().isEmpty() ? words : words + ": " + version.note();
  }
}
