package se.fadder.ramp;

import se.fadder.onboarding.PlanFragments;

/**
 * The rules of ramps in SQL: fragments that statements of this room and of rooms above are joined
 * from, with the aliases of {@link PlanFragments}, and {@code :day} for the day in question.
 */
public final class RampFragments {
  private RampFragments() {}

  /**
   * The month of {@link RampMonth#at} in SQL, for the week of a count {@code c} in an employment
   * {@code e}: a month has turned on the day that the first day has in it, or on its last where it
   * is shorter.
   */
  static final String MONTH =
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
   * The condition that the last count of a plan {@code p}, of an employment {@code e}, is above
   * what is agreed for the month in which its week begins.
   */
  private static final String COUNTED_ABOVE =
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
          + ")\n";

  /**
   * The condition that {@code p} is above its ramp on the day: its last count is, and its
   * employment {@code e} began within a year before.
   */
  public static final String ABOVE =
      """
      e.first_day > cast(cast(substr(:day, 1, 4) as integer) - 1 as text) || substr(:day, 5)
      and
      """
          + COUNTED_ABOVE;

  /**
   * The day until which {@code p} is within its ramp: for good, or not at all, since no day turns a
   * count into one above the ramp.
   */
  public static final String WITHIN_RAMP_UNTIL =
      "case when " + COUNTED_ABOVE + "then '0001-01-01' else '9999-12-31' end\n";
}
