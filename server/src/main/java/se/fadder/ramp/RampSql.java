package se.fadder.ramp;

import static se.fadder.ramp.RampFragments.ABOVE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.onboarding.PlanId;

/** The SQL of what is agreed of cases by month, and noted of them by week. */
interface RampSql {
  /** The plans whose new hire is above the ramp, among some. */
  @SqlQuery(
      """
      select p.id from plan p join employment e on e.id = p.employment_id
      where p.id in (<plans>) and
      """
          + ABOVE)
  List<PlanId> above(@BindEach("plans") Collection<PlanId> plans, LocalDate day);

  @SqlQuery(
      """
      select m.plan_id, r.revision, m.month, m.own, m.co_handled
      from ramp r join ramp_month m on m.plan_id = r.plan_id
      where r.plan_id in (<plans>)
      order by m.plan_id, m.month
      """)
  List<Agreed> agreed(@BindEach("plans") Collection<PlanId> plans);

  /** The cases that are agreed for a month. */
  record Agreed(PlanId planId, int revision, int month, int own, int coHandled) {
    Cases cases() {
      return new Cases(own, coHandled);
    }
  }

  @SqlUpdate(
      """
      insert into ramp (plan_id, revision) values (:plan, :revision)
      on conflict (plan_id) do update set revision = excluded.revision
      """)
  void revise(PlanId plan, int revision);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into ramp_month (plan_id, month, own, co_handled)
          values (:planId, :month, :own, :coHandled)
          on conflict (plan_id, month) do update set
            own = excluded.own, co_handled = excluded.co_handled
          """)
  void agree(@BindRecord Collection<Agreed> months);

  /** The counts that were noted for the weeks from one on, the newest first. */
  @SqlQuery(
      """
      select plan_id, week, own, co_handled, noted_at from case_count
      where plan_id in (<plans>) and week >= :since
      order by plan_id, week desc
      """)
  List<Noted> noted(@BindEach("plans") Collection<PlanId> plans, LocalDate since);

  /** The count that was noted for a week. */
  record Noted(PlanId planId, LocalDate week, int own, int coHandled, Instant notedAt) {
    Cases cases() {
      return new Cases(own, coHandled);
    }
  }

  @SqlUpdate(
      """
      insert into case_count (plan_id, week, own, co_handled, noted_at)
      values (:planId, :week, :own, :coHandled, :notedAt)
      on conflict (plan_id, week) do update set
        own = excluded.own, co_handled = excluded.co_handled, noted_at = excluded.noted_at
      """)
  void note(@BindRecord Noted count);
}
