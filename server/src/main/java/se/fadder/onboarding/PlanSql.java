package se.fadder.onboarding;

import static se.fadder.onboarding.PlanFragments.PLANS;
import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.onboarding.StepFragments.OVERDUE;
import static se.fadder.onboarding.StepFragments.UNSIGNED;
import static se.fadder.people.PeopleFragments.COLLEAGUE;
import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;

/** The SQL of plans. */
interface PlanSql {
  @SqlQuery(
      PLANS
          + """
          where p.id in (<ids>)
          """)
  List<Plan> byIds(@BindEach("ids") Collection<PlanId> ids);

  @SqlQuery(
      PLANS
          + """
          where p.new_hire_id in (<newHires>)
          """)
  List<Plan> ofNewHires(@BindEach("newHires") Collection<PersonId> newHires);

  @SqlQuery(
      PLANS
          + """
          where p.employment_id in (<employments>)
          """)
  List<Plan> ofEmployments(@BindEach("employments") Collection<EmploymentId> employments);

  @SqlQuery("select id from plan where employment_id = :employment")
  List<PlanId> ofEmployment(EmploymentId employment);

  @SqlUpdate("update plan set owner_id = :owner where id = :id")
  void assignOwner(PlanId id, PersonId owner);

  @SqlUpdate(
      """
      update plan set closed_at = :at, closed_by = :by, closing = :closing
      where id = :id and closed_at is null
      """)
  int close(PlanId id, Instant at, @Nullable PersonId by, PlanClosing closing);

  /** Lets a plan run again that was broken off. */
  @SqlUpdate(
      """
      update plan set closed_at = null, closed_by = null, closing = null
      where id = :id and closing = 'INTERRUPTED'
      """)
  int resume(PlanId id);

  /** The plans that run although their employment ended on that day, after one. */
  @SqlQuery(
      """
      select p.id from employment e join plan p on p.employment_id = e.id
      where e.last_day = :day and p.id > :after and
      """
          + RUNNING
          + """
          order by p.id
          limit :limit
          """)
  List<PlanId> leftOn(LocalDate day, String after, int limit);

  /** Those of the people whose plan the viewer owns, while both are still there. */
  @SqlQuery(
      """
      select p.new_hire_id from plan p
      join employment e on e.id = p.employment_id
      join unit u on u.id = e.unit_id
      where p.owner_id = :viewer and p.new_hire_id in (<people>) and
      """
          + NOT_LEFT
          + "and "
          + COLLEAGUE)
  List<PersonId> ownedAmong(
      PersonId viewer, @BindEach("people") Collection<PersonId> people, LocalDate day);

  @ReadsOnly("step.plan_id = plans")
  @SqlQuery(
      """
      select s.plan_id, s.open_before_start,
        count(*) filter (where s.ending is null or s.ending <> 'SKIPPED') as required,
        count(*) filter (
          where s.ending = 'CREDITED'
            or (s.ending = 'DONE' and (s.sign_off_role is null or s.signed_at is not null))) as done,
        count(*) filter (where s.due < :day and (s.ending is null or s.ending <> 'SKIPPED')) as expected,
        count(*) filter (where
      """
          + OVERDUE
          + ") as behind, count(*) filter (where "
          + UNSIGNED
          + """
            ) as awaiting,
            count(*) filter (where s.ending = 'SKIPPED') as skipped
          from step s
          where s.plan_id in (<plans>) and s.required and not s.passed
          group by s.plan_id, s.open_before_start
          """)
  List<Counts> counts(@BindEach("plans") Collection<PlanId> plans, LocalDate day);

  record Counts(
      PlanId planId,
      boolean openBeforeStart,
      int required,
      int done,
      int expected,
      int behind,
      int awaiting,
      int skipped) {
    PlanProgress progress() {
      return new PlanProgress(required, done, expected, behind, awaiting, skipped);
    }
  }
}
