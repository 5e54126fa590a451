package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.people.ChangeKind;
import se.fadder.people.Employment;
import se.fadder.people.Trail;

/** Begins plans: copies a template for an employment. */
public final class Beginnings {
  /** Absence and part time further back than this do not move a plan's dates. */
  private static final int LOOK_BACK_DAYS = 365;

  private final Ids ids;
  private final Calendar calendar;
  private final WorkingDays workingDays;
  private final Trail trail;

  public Beginnings(Ids ids, Calendar calendar, WorkingDays workingDays, Trail trail) {
    this.ids = ids;
    this.calendar = calendar;
    this.workingDays = workingDays;
    this.trail = trail;
  }

  /**
   * Copies the latest version of a template for an employment; each step falls due by the days on
   * which the new hire works. It checks no access: for seeding and imports.
   *
   * @return the plan, or the one that the employment has already
   * @throws IllegalArgumentException when there is no such template
   */
  public PlanId begin(
      WriteTx tx, Employment employment, String templateKey, @Nullable PersonId owner) {
    List<PlanId> there = tx.sql(PlanSql.class).ofEmployment(employment.id());
    if (!there.isEmpty()) {
      return there.getFirst();
    }
    TemplateVersionId version =
        tx.sql(TemplateSql.class)
            .latest(templateKey)
            .orElseThrow(() -> new IllegalArgumentException("no template " + templateKey))
            .id();
    PlanId plan = ids.next(PlanId::new);
    tx.sql(PlanSql.class).insert(plan, employment.id(), employment.personId(), version, owner);
    Availability availability = availability(tx, employment);
    for (TemplateSql.StepRow step : tx.sql(TemplateSql.class).steps(version)) {
      LocalDate due = workingDays.count(employment.firstDay(), step.due(), availability);
      tx.sql(PlanSql.class)
          .insertStep(
              ids.next(StepId::new),
              plan,
              step.id(),
              step.role(),
              due,
              step.required(),
              step.openBeforeStart());
    }
    PlanNews.changed(tx, employment.personId(), employment.unitPath());
    trail.note(
        tx, null, employment.personId(), ChangeKind.PLAN_BEGUN, plan, version.value().toString());
    return plan;
  }

  private Availability availability(Tx tx, Employment employment) {
    PersonId person = employment.personId();
    LocalDate from = employment.firstDay().minusDays(LOOK_BACK_DAYS);
    return Objects.requireNonNull(calendar.availability(tx, Set.of(person), from).get(person));
  }
}
