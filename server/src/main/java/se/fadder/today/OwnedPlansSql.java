package se.fadder.today;

import static se.fadder.onboarding.PlanFragments.OWNED;
import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.onboarding.StepFragments.CREDIT_ASKED;
import static se.fadder.onboarding.StepFragments.STEPS;
import static se.fadder.onboarding.StepFragments.UNSORTED;
import static se.fadder.people.PeopleFragments.COLLEAGUE;
import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.StepRow;
import se.fadder.people.UnitId;

/**
 * The SQL of what waits for whoever answers for a plan: its owner or, while it has none, the
 * nearest manager. Few steps of a plan wait, and indexes by plan hold no others.
 */
interface OwnedPlansSql {
  /** The running plans that somebody owns, with their steps. */
  String OF_OWNER =
      """
      from plan p
      cross join employment e
      cross join unit u
      cross join step s
      where p.owner_id = :viewer and e.id = p.employment_id and u.id = e.unit_id and s.plan_id = p.id
        and p.new_hire_id <> :viewer and
      """
          + RUNNING
          + "and "
          + NOT_LEFT
          + "and "
          + COLLEAGUE
          + "and ";

  /** The running plans of people in some units that nobody owns, with their steps. */
  String WITHOUT_OWNER =
      """
      from employment e
      cross join plan p
      cross join step s
      where e.unit_id in (<units>) and p.employment_id = e.id and s.plan_id = p.id
        and p.new_hire_id <> :viewer and
      """
          + RUNNING
          + "and "
          + NOT_LEFT
          + "and not "
          + OWNED
          + "and ";

  String ASKED_BY_ANOTHER =
      CREDIT_ASKED
          + """
          and s.credit_asked_by <> :viewer
          order by s.credit_asked_at, s.id
          limit :limit
          """;

  String PASSED =
      UNSORTED
          + """
          group by p.id, p.new_hire_id
          order by min(s.due), p.id
          limit :limit
          """;

  String PLAN = "select p.id as plan_id, p.new_hire_id, min(s.due) as since\n";

  /** The steps that somebody asks to have credited, in plans that somebody else owns. */
  @ReadsOnly("step.owner = viewer")
  @SqlQuery(STEPS + OF_OWNER + ASKED_BY_ANOTHER)
  List<StepRow> creditsOfOwner(PersonId viewer, LocalDate day, int limit);

  /** The steps that somebody asks to have credited, in plans of some units that nobody owns. */
  @ReadsOnly("step.unit = units")
  @SqlQuery(STEPS + WITHOUT_OWNER + ASKED_BY_ANOTHER)
  List<StepRow> creditsWithoutOwner(
      PersonId viewer, @BindEach("units") Collection<UnitId> units, LocalDate day, int limit);

  /** The plans of somebody with steps that had passed when they were begun. */
  @ReadsOnly("step.owner = viewer")
  @SqlQuery(PLAN + OF_OWNER + PASSED)
  List<Passed> passedOfOwner(PersonId viewer, LocalDate day, int limit);

  /** The plans of some units that nobody owns, with steps that had passed. */
  @ReadsOnly("step.unit = units")
  @SqlQuery(PLAN + WITHOUT_OWNER + PASSED)
  List<Passed> passedWithoutOwner(
      PersonId viewer, @BindEach("units") Collection<UnitId> units, LocalDate day, int limit);

  /**
   * A plan with steps that nobody has said what to do with.
   *
   * @param since when the first of them was due
   */
  record Passed(PlanId planId, PersonId newHireId, LocalDate since) {}

  /** The new hires whose running plans somebody owns, so many at most. */
  @SqlQuery(
      "select p.new_hire_id from plan p where p.owner_id = :viewer and " + RUNNING + "limit :limit")
  List<PersonId> newHires(PersonId viewer, int limit);
}
