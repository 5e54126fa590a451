package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** Reads steps. */
interface StepSql {
  @SqlQuery(
      """
      select s.id, s.plan_id, p.new_hire_id, s.template_step_id, t.phase_id, t.key, t.title, t.why, t.kind,
        s.role as responsible_role, s.due, s.required, s.open_before_start, s.done_at, s.done_by
      from step s
      join plan p on p.id = s.plan_id
      join template_step t on t.id = s.template_step_id
      where s.id in (<ids>)
      """)
  List<Step> byIds(@BindEach("ids") Collection<StepId> ids);

  @SqlQuery(
      """
      select s.id, s.plan_id, p.new_hire_id, s.template_step_id, t.phase_id, t.key, t.title, t.why, t.kind,
        s.role as responsible_role, s.due, s.required, s.open_before_start, s.done_at, s.done_by
      from step s
      join plan p on p.id = s.plan_id
      join template_step t on t.id = s.template_step_id
      where s.plan_id in (<plans>)
      order by s.plan_id, s.due, t.ordinal
      """)
  List<Step> ofPlans(@BindEach("plans") Collection<PlanId> plans);

  /** The phases of the versions that plans are copies of, in order. */
  @SqlQuery(
      """
      select id, version_id, key, name from template_phase where version_id in (<versions>)
      order by version_id, ordinal
      """)
  List<Phase> phases(@BindEach("versions") Collection<TemplateVersionId> versions);

  record Phase(UUID id, TemplateVersionId versionId, String key, String name) {}

  /**
   * Open steps of other people's running plans, due by a horizon, that fall to somebody: as a
   * mentor today or one who is agreed for a newcomer who has not started, or as one of the nearest
   * holders of the role who are at work.
   */
  @SqlQuery(
      """
      select s.id, s.plan_id, p.new_hire_id, s.template_step_id, t.phase_id, t.key, t.title, t.why, t.kind,
        s.role as responsible_role, s.due, s.required, s.open_before_start, s.done_at, s.done_by
      from step s
      join plan p on p.id = s.plan_id
      join employment e on e.id = p.employment_id
      join unit u on u.id = e.unit_id
      join template_step t on t.id = s.template_step_id
      where s.done_at is null and s.due <= :horizon and s.role in (<roles>)
        and (s.due, s.id) > (:afterKey, :afterId)
        and p.new_hire_id <> :viewer
        and (e.last_day is null or e.last_day >= :day)
        and (
          (s.role = 'MENTOR' and exists (
            select 1 from mentorship m join employment k on k.person_id = m.mentor_id
            where m.mentor_id = :viewer and m.new_hire_id = p.new_hire_id
              and (m.last_day is null or m.last_day >= :day)
              and (m.first_day <= :day or not exists (
                select 1 from employment w
                where w.person_id = m.new_hire_id
                  and w.first_day <= :day and (w.last_day is null or w.last_day >= :day)))
              and (k.last_day is null or k.last_day >= :day)))
          or exists (
            select 1 from role_assignment r
            join unit ru on ru.id = r.unit_id
            join employment re on re.person_id = r.person_id
            where r.person_id = :viewer and r.role = s.role
              and r.first_day <= :day and (r.last_day is null or r.last_day >= :day)
              and re.first_day <= :day and (re.last_day is null or re.last_day >= :day)
              and substr(u.path, 1, length(ru.path)) = ru.path
              and not exists (
                select 1 from role_assignment c
                join unit cu on cu.id = c.unit_id
                join employment ce on ce.person_id = c.person_id
                where c.role = r.role
                  and c.first_day <= :day and (c.last_day is null or c.last_day >= :day)
                  and ce.first_day <= :day and (ce.last_day is null or ce.last_day >= :day)
                  and length(cu.path) > length(ru.path)
                  and substr(u.path, 1, length(cu.path)) = cu.path)))
      order by s.due, s.id
      limit :limit
      """)
  List<Step> fallingTo(
      PersonId viewer,
      @BindEach("roles") Collection<StepRole> roles,
      LocalDate day,
      LocalDate horizon,
      String afterKey,
      String afterId,
      int limit);
}
