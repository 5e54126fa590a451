package se.fadder.ramp;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanAccess;
import se.fadder.onboarding.PlanAccess.Bond;
import se.fadder.onboarding.PlanEvents;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanListeners;
import se.fadder.onboarding.Plans;

/**
 * The ramps of new hires: how many cases are agreed for each month, and how many they note by week,
 * so that complex cases do not pile up unseen. HR sees no single person's: only who is near to the
 * new hire does.
 */
public final class Ramps {
  /** The weeks that are shown: longer than a ramp lasts. */
  private static final int WEEKS_SHOWN = 60;

  private final Today today;
  private final Plans plans;
  private final PlanListeners listeners;
  private final AuditLog auditLog;
  private final ReadLog readLog;

  public Ramps(
      Today today, Plans plans, PlanListeners listeners, AuditLog auditLog, ReadLog readLog) {
    this.listeners = listeners;
    this.today = today;
    this.plans = plans;
    this.auditLog = auditLog;
    this.readLog = readLog;
  }

  static boolean mayRead(PlanAccess access) {
    return mayNote(access) || access.bonds().contains(Bond.MENTOR) || mayAgree(access);
  }

  static boolean mayAgree(PlanAccess access) {
    return access.bonds().contains(Bond.OWNER) || access.bonds().contains(Bond.MANAGER);
  }

  static boolean mayNote(PlanAccess access) {
    return access.bonds().contains(Bond.SELF);
  }

  /** The ramps of the plans of which the viewer may see it, with or without anything agreed. */
  public Map<PlanId, Ramp> ofPlans(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Map<PlanId, PlanAccess> access = plans.access(tx, viewer, ids);
    Map<PlanId, Plan> readable = Plans.rows(tx, readable(access));
    if (readable.isEmpty()) {
      return Map.of();
    }
    readLog.note(
        viewer, readable.values().stream().map(Plan::newHireId).toList(), RampReadKind.RAMP);
    LocalDate day = today.date();
    RampSql sql = tx.sql(RampSql.class);
    Map<PlanId, List<RampSql.Agreed>> agreed =
        sql.agreed(readable.keySet()).stream().collect(groupingBy(RampSql.Agreed::planId));
    Map<PlanId, List<RampSql.Noted>> noted =
        sql.noted(readable.keySet(), day.minusWeeks(WEEKS_SHOWN)).stream()
            .collect(groupingBy(RampSql.Noted::planId));
    Map<PlanId, Ramp> ramps = new HashMap<>();
    readable.forEach((id, plan) ->
        ramps.put(
            id,
            ramp(
                plan,
                Objects.requireNonNull(access.get(id)),
                day,
                agreed.getOrDefault(id, List.of()),
                noted.getOrDefault(id, List.of()))));
    return ramps;
  }

  private static Set<PlanId> readable(Map<PlanId, PlanAccess> access) {
    return access.entrySet().stream()
        .filter(entry -> mayRead(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private static Ramp ramp(
      Plan plan,
      PlanAccess access,
      LocalDate day,
      List<RampSql.Agreed> agreed,
      List<RampSql.Noted> noted) {
    List<RampMonth> months =
        agreed.stream()
            .map(month -> RampMonth.of(plan.firstDay(), month.month(), month.cases()))
            .toList();
    Map<Integer, RampMonth> byMonth = months.stream().collect(toMap(RampMonth::month, m -> m));
    List<CaseCount> counts =
        noted.stream()
            .map(count ->
                new CaseCount(
                    count.week(),
                    count.own(),
                    count.coHandled(),
                    count.notedAt(),
                    byMonth.get(RampMonth.at(plan.firstDay(), count.week()))))
            .toList();
    return Ramp.of(plan, access, day, revision(agreed), months, counts);
  }

  private static int revision(List<RampSql.Agreed> agreed) {
    return agreed.isEmpty() ? 0 : agreed.getFirst().revision();
  }

  /** The plans that are above their ramp, as far as whoever has that access may know it. */
  public static Set<PlanId> above(Tx tx, Map<PlanId, PlanAccess> access, LocalDate day) {
    Set<PlanId> readable = readable(access);
    return readable.isEmpty() ? Set.of() : Set.copyOf(tx.sql(RampSql.class).above(readable, day));
  }

  /**
   * Agrees on the number of cases in each month.
   *
   * @param seen the revision from which it is changed
   * @param months the first one first
   */
  public Outcome<PlanId> agree(WriteTx tx, Viewer viewer, PlanId id, int seen, List<Cases> months) {
    PlanAccess access = plans.access(tx, viewer, Set.of(id)).get(id);
    if (access == null || !mayAgree(access)) {
      return Outcome.refused(Problem.notFound("planId"));
    }
    if (months.size() != RampMonth.LAST) {
      return Outcome.refused(
          Problem.at("months", "INVALID", "A ramp has " + RampMonth.LAST + " months."));
    }
    List<RampSql.Agreed> before = tx.sql(RampSql.class).agreed(Set.of(id));
    if (revision(before) != seen) {
      return Outcome.overtaken(id, changed());
    }
    agree(tx, viewer, Plans.row(tx, id), before, months);
    return Outcome.done(id);
  }

  private static Problem changed() {
    return Problem.at(
        "revision", "RAMP_CHANGED", "Somebody else has agreed on other months meanwhile.");
  }

  /** Records what was agreed already, such as from seeding; it checks no access. */
  public void recordAgreed(WriteTx tx, PlanId id, List<Cases> months) {
    if (months.size() != RampMonth.LAST) {
      throw new IllegalArgumentException(
          "a ramp has " + RampMonth.LAST + " months, not " + months.size());
    }
    List<RampSql.Agreed> before = tx.sql(RampSql.class).agreed(Set.of(id));
    agree(tx, null, Plans.row(tx, id), before, months);
  }

  private void agree(
      WriteTx tx,
      @Nullable Viewer actor,
      Plan plan,
      List<RampSql.Agreed> before,
      List<Cases> months) {
    List<Cases> was = before.stream().map(RampSql.Agreed::cases).toList();
    if (was.equals(months)) {
      return;
    }
    int revision = revision(before) + 1;
    List<RampSql.Agreed> rows = new ArrayList<>();
    for (Cases agreed : months) {
      rows.add(
          new RampSql.Agreed(
              plan.id(), revision, rows.size() + 1, agreed.own(), agreed.coHandled()));
    }
    tx.sql(RampSql.class).revise(plan.id(), revision);
    tx.sql(RampSql.class).agree(rows);
    listeners.changedAbove(tx, Set.of(plan.id()));
    PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
    auditLog.note(
        tx,
        actor,
        plan.newHireId(),
        RampChangeKind.RAMP_AGREED,
        plan.id(),
        "was " + inWords(was) + ", is " + inWords(months));
  }

  private static String inWords(List<Cases> months) {
    return months.isEmpty() ? "none" : months.stream().map(Cases::toText).collect(joining(" "));
  }

  /** Notes how many cases the new hire has in the week that begins on a Monday, or corrects it. */
  public Outcome<PlanId> note(WriteTx tx, Viewer viewer, PlanId id, LocalDate week, Cases cases) {
    PlanAccess access = plans.access(tx, viewer, Set.of(id)).get(id);
    if (access == null || !mayNote(access)) {
      return Outcome.refused(Problem.notFound("planId"));
    }
    if (!CaseCount.weekOf(week).equals(week)) {
      return Outcome.refused(Problem.at("week", "INVALID", "A week is named by its Monday."));
    }
    Plan plan = Plans.row(tx, id);
    if (!CaseCount.isOpen(week, plan.firstDay(), today.date())) {
      return Outcome.refused(
          Problem.at(
              "week",
              "WEEK_CLOSED",
              "A week is noted during it and the next, from the first day on."));
    }
    note(tx, viewer, plan, week, cases, today.now());
    return Outcome.done(id);
  }

  /** Records what was noted in the past, such as from seeding; it checks no access. */
  public void recordNoted(WriteTx tx, PlanId id, LocalDate week, Cases cases, Instant at) {
    Plan plan = Plans.row(tx, id);
    note(tx, new Viewer(plan.newHireId()), plan, week, cases, at);
  }

  private void note(WriteTx tx, Viewer actor, Plan plan, LocalDate week, Cases cases, Instant at) {
    Optional<Cases> was =
        tx.sql(RampSql.class).noted(Set.of(plan.id()), week).stream()
            .filter(count -> count.week().equals(week))
            .map(RampSql.Noted::cases)
            .findFirst();
    if (was.equals(Optional.of(cases))) {
      return;
    }
    tx.sql(RampSql.class)
        .note(new RampSql.Noted(plan.id(), week, cases.own(), cases.coHandled(), at));
    listeners.changedAbove(tx, Set.of(plan.id()));
    PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
    auditLog.note(
        tx,
        actor,
        plan.newHireId(),
        RampChangeKind.CASE_COUNT_NOTED,
        plan.id(),
        week + " was " + was.map(Cases::toText).orElse("none") + ", is " + cases.toText());
  }
}
