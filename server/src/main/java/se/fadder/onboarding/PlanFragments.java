package se.fadder.onboarding;

import static se.fadder.people.PeopleFragments.REMAINS;
import static se.fadder.templates.TemplateFragments.VERSION;

import se.fadder.people.PeopleFragments;

/**
 * The rules of plans in SQL: fragments that statements of this room and of rooms above are joined
 * from, with the aliases of {@link PeopleFragments} and its {@code :day}, the day in question.
 * {@code p} is a plan, {@code e} its employment and {@code n} its new hire.
 */
public final class PlanFragments {
  private PlanFragments() {}

  /** All plans, with the new hire, the employment, its unit {@code u} and the version. */
  public static final String PLANS =
      """
      select p.id, p.employment_id, p.new_hire_id, n.sort_key as new_hire_sort_key,
        e.unit_id, u.path as unit_path, e.first_day, e.last_day, p.owner_id,
        p.version_id, v.name as template_name, v.version as template_version,
        p.begun_on, p.closed_at, p.closing
      from plan p
      join person n on n.id = p.new_hire_id
      join employment e on e.id = p.employment_id
      join unit u on u.id = e.unit_id
      """
          + VERSION;

  /** The condition that {@code p} runs: it has not been closed. */
  public static final String RUNNING =
      """
      p.closed_at is null
      """;

  /** The condition that {@code p} has an owner who has not left. */
  public static final String OWNED =
      """
      exists (
        select 1 from employment w where w.person_id = p.owner_id and
      """
          + REMAINS
          + ")\n";

  /** The day until which {@code p} has an owner: the one on which the owner leaves. */
  public static final String OWNED_UNTIL =
      """
      coalesce((
        select max(coalesce(w.last_day, '9999-12-31')) from employment w
        where w.person_id = p.owner_id), '0001-01-01')
      """;
}
