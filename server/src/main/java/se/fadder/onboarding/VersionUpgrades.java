package se.fadder.onboarding;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

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
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ChangeKind;
import se.fadder.audit.ReadKind;
import se.fadder.audit.ReadLog;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Onboarding.Outcome;
import se.fadder.people.Employment;
import se.fadder.people.People;

/**
 * Lets a running plan take over a newer version of its template. What is done, skipped or credited
 * stays, and so does a date that somebody has set; open steps are added, changed and skipped.
 */
public final class VersionUpgrades {
  private final Today today;
  private final People people;
  private final StepCommands commands;
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
    this.commands = new StepCommands(plans, dates);
    this.edits = edits;
    this.beginnings = beginnings;
    this.dates = dates;
    this.dues = new TemplateDues(today, calendar, workingDays, new DueRules());
    this.auditLog = auditLog;
    this.readLog = readLog;
  }

  /** What there is to take over in each plan that the viewer may change. */
  public Map<PlanId, NewerVersion> newer(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Map<PlanId, NewerVersion> newer = new HashMap<>();
    for (PlanId id : ids) {
      Optional<Plan> plan =
          commands.changeable(tx, viewer, id).filter(running -> !running.isClosed());
      plan.flatMap(old -> difference(tx, old))
          .ifPresent(found -> {
            newer.put(id, preview(tx, plan.get(), found));
            readLog.note(viewer, Set.of(plan.get().newHireId()), ReadKind.PLAN);
          });
    }
    return newer;
  }

  /**
   * What is different.
   *
   * @param same open steps that stay as they are
   * @param changed open steps that do not
   * @param standing all steps that the plan has of its template
   */
  private record Difference(
      TemplateVersion version,
      List<TemplateSql.StepRow> added,
      Map<Step, TemplateSql.StepRow> same,
      Map<Step, TemplateSql.StepRow> changed,
      List<Step> dropped,
      List<Step> standing) {}

  private Optional<Difference> difference(Tx tx, Plan plan) {
    TemplateSql sql = tx.sql(TemplateSql.class);
    TemplateVersion old = sql.versions(Set.of(plan.versionId())).getFirst();
    TemplateVersionId latest = sql.heads(Set.of(old.templateId())).getFirst().latestId();
    return latest == null || latest.equals(old.id())
        ? Optional.empty()
        : Optional.of(difference(tx, plan, sql.versions(Set.of(latest)).getFirst()));
  }

  private Difference difference(Tx tx, Plan plan, TemplateVersion version) {
    TemplateSql sql = tx.sql(TemplateSql.class);
    Fitting fitting = Fitting.of(tx, employment(tx, plan));
    Map<String, TemplateSql.StepRow> rows =
        sql.steps(version.id()).stream()
            .filter(fitting::takes)
            .collect(toMap(TemplateSql.StepRow::key, Function.identity()));
    Map<String, TemplateSql.StepRow> before =
        sql.steps(plan.versionId()).stream()
            .collect(toMap(TemplateSql.StepRow::key, Function.identity()));
    List<Step> standing =
        tx.sql(StepSql.class).ofPlans(Set.of(plan.id())).stream()
            .filter(step -> step.templateStepId() != null)
            .toList();
    Map<Step, TemplateSql.StepRow> same = new HashMap<>();
    Map<Step, TemplateSql.StepRow> changed = new HashMap<>();
    List<Step> dropped = new ArrayList<>();
    for (Step step : standing) {
      TemplateSql.StepRow row = rows.remove(step.key());
      if (!step.isDone() && row == null) {
        dropped.add(step);
      } else if (!step.isDone() && row != null) {
        boolean stays = saysTheSame(tx, row, before.get(step.key()));
        (stays ? same : changed).put(step, row);
      }
    }
    List<TemplateSql.StepRow> added =
        sql.steps(version.id()).stream().filter(row -> rows.containsKey(row.key())).toList();
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

  private static boolean saysTheSame(
      Tx tx, TemplateSql.StepRow row, TemplateSql.@Nullable StepRow old) {
    if (old == null || !row.equals(old.in(row.id()))) {
      return false;
    }
    Map<TemplateStepId, List<RoutineDocument>> documents =
        Templates.documents(tx, Set.of(row.id(), old.id()));
    return Objects.equals(documents.get(row.id()), documents.get(old.id()));
  }

  private NewerVersion preview(Tx tx, Plan plan, Difference found) {
    Map<String, LocalDate> due = due(tx, plan, found).orElse(Map.of());
    String notes =
        tx.sql(TemplateSql.class).versionsOf(Set.of(found.version().templateId())).stream()
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

  private static PreviewedStep previewed(TemplateSql.StepRow row, @Nullable LocalDate due) {
    return new PreviewedStep(row.key(), row.title(), row.phaseName(), due);
  }

  /** Those of somebody who is never at work are not known. */
  private Optional<Map<String, LocalDate>> due(Tx tx, Plan plan, Difference found) {
    return dues.of(tx, plan, found.version().id(), found.standing());
  }

  /**
   * Makes a plan a copy of a newer version, as far as it is open. For its owner, the manager and
   * HR.
   *
   * @param version that the viewer has looked at
   */
  public Outcome<PlanId> takeOver(WriteTx tx, Viewer viewer, PlanId id, int version) {
    Optional<Plan> seen = commands.changeable(tx, viewer, id);
    if (seen.isEmpty()) {
      return new Outcome.Refused<>(Problem.notFound("planId"));
    }
    Plan plan = tx.sql(PlanSql.class).byIds(Set.of(id)).getFirst();
    if (plan.isClosed()) {
      return new Outcome.Refused<>(StepCommands.closed());
    }
    Optional<Difference> found = difference(tx, plan);
    if (found.isEmpty() && plan.templateVersion() == version) {
      return new Outcome.Done<>(id);
    } else if (found.isEmpty() || found.get().version().version() != version) {
      return new Outcome.Outdated<>(id);
    }
    Optional<Map<String, LocalDate>> due = due(tx, plan, found.get());
    if (due.isEmpty()) {
      return new Outcome.Refused<>(Problem.of("NEVER_AT_WORK", "The person is never at work."));
    }
    take(tx, viewer, plan, found.get(), due.get());
    return new Outcome.Done<>(id);
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
    for (TemplateSql.StepRow row : found.added()) {
      LocalDate day = Objects.requireNonNull(due.get(row.key()));
      beginnings.insert(tx, plan.id(), row, day, today.date());
    }
    dates.move(tx, viewer, tx.sql(PlanSql.class).byIds(Set.of(plan.id())).getFirst());
    auditLog.note(
        tx,
        viewer,
        plan.newHireId(),
        ChangeKind.PLAN_TAKEN_OVER,
        plan.id(),
        "version " + plan.templateVersion() + " to " + found.version().version());
    PlanListings.renew(tx, Set.of(plan.id()), today.date());
    PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
  }

  private static void turn(VersionUpgradeSql sql, Step step, TemplateSql.StepRow row) {
    sql.turn(
        step.id(), row.id(), row.role(), row.required(), row.openBeforeStart(), row.signOffRole());
  }

  /** In the words of whoever published it, for people read why a step was skipped. */
  private static String reason(TemplateVersion version) {
    String words = version.name() + ", version " + version.version();
    return version.note().isEmpty() ? words : words + ": " + version.note();
  }
}
