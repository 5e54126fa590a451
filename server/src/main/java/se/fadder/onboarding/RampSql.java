package se.fadder.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;

/** Reads and writes what is agreed of cases by month, and what is noted of them by week. */
interface RampSql {
  /**
   * What {@link RampMonth#at} reckons, of the week of a count {@code c} in an employment {@code e}:
   * a month has turned on the day that the first day has in it, or on its last where it is shorter.
   */
  String MONTH =
      """
      case when c.week < e.first_day then 1 else
        (cast(substr(c.week, 1, 4) as integer) - cast(substr(e.first_day, 1, 4) as integer)) * 12
        + cast(substr(c.week, 6, 2) as integer) - cast(substr(e.first_day, 6, 2) as integer)
        + case
          when substr(c.week, 9, 2) >= substr(e.first_day, 9, 2) then 1
          when substr(c.week, 6, 5) in ('04-30', '06-30', '09-30', '11-30', '02-29') then 1
          when substr(c.week, 6, 5) = '02-28'
            and (cast(substr(c.week, 1, 4) as integer) % 4 <> 0
              or (cast(substr(c.week, 1, 4) as integer) % 100 = 0
                and cast(substr(c.week, 1, 4) as integer) % 400 <> 0)) then 1
          else 0
        end
      end
      """;

  /**
   * Whether the last count of a plan {@code p}, of an employment {@code e}, is above what is agreed
   * for the month in which its week begins.
   */
  String COUNTED_ABOVE =
      """
      exists (
        select 1 from case_count c
        join ramp_month agreed on agreed.plan_id = c.plan_id
        where c.plan_id = p.id
          and c.week = (select max(newest.week) from case_count newest where newest.plan_id = p.id)
          and (c.own > agreed.own or c.co_handled > agreed.co_handled)
          and agreed.month =
      """
          + MONTH
          + ")";

  /** As the other, of an employment that began within a year before {@code :day}. */
  String ABOVE =
      """
      e.first_day > cast(cast(substr(:day, 1, 4) as integer) - 1 as text) || substr(:day, 5)
      and
      """
          + COUNTED_ABOVE;

  /** Of the plans, those whose new hire is above the ramp. */
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

  /** What is agreed for a month. */
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

  /** What was noted for the weeks from one on, the newest first. */
  @SqlQuery(
      """
      select plan_id, week, own, co_handled, noted_at from case_count
      where plan_id in (<plans>) and week >= :since
      order by plan_id, week desc
      """)
  List<Noted> noted(@BindEach("plans") Collection<PlanId> plans, LocalDate since);

  /** What was noted for a week. */
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
