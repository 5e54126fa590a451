package se.fadder.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;

/** Reads and writes plans. */
interface PlanSql {
  @SqlQuery(
      COLUMNS
          + """
          from plan p
          join person n on n.id = p.new_hire_id
          join employment e on e.id = p.employment_id
          join unit u on u.id = e.unit_id
          join template_version v on v.id = p.version_id
          where p.id in (<ids>)
          """)
  List<Plan> byIds(@BindEach("ids") Collection<PlanId> ids);

  @SqlQuery(
      COLUMNS
          + """
          from plan p
          join person n on n.id = p.new_hire_id
          join employment e on e.id = p.employment_id
          join unit u on u.id = e.unit_id
          join template_version v on v.id = p.version_id
          where p.new_hire_id in (<newHires>)
          """)
  List<Plan> ofNewHires(@BindEach("newHires") Collection<PersonId> newHires);

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

  /** The plans that run although their employment ended on that day. */
  @SqlQuery(
      """
      select p.id from employment e join plan p on p.employment_id = e.id
      where e.last_day = :day and p.closed_at is null
      order by p.id
      limit :limit
      """)
  List<PlanId> leftOn(LocalDate day, int limit);

  /** Of the people, those whose running plan is owned by somebody who is still there. */
  @SqlQuery(
      """
      select p.new_hire_id from plan p
      join employment e on e.id = p.employment_id
      join unit u on u.id = e.unit_id
      where p.owner_id = :owner and p.new_hire_id in (<people>)
        and (e.last_day is null or e.last_day >= :day)
        and exists (
          select 1 from employment v join unit vu on vu.id = v.unit_id
          where v.person_id = :owner and (v.last_day is null or v.last_day >= :day)
            and substr(vu.path, 1, 37) = substr(u.path, 1, 37))
      """)
  List<PersonId> ownedAmong(
      PersonId owner, @BindEach("people") Collection<PersonId> people, LocalDate day);

  /** Where somebody leads or is HR, as units and as paths of all that they reach there. */
  String REACH =
      """
      with reach as (
        select r.unit_id, r.role, case when r.role = 'HR' then substr(u.path, 1, 37) else u.path end as path
        from role_assignment r join unit u on u.id = r.unit_id
        where r.person_id = :viewer and r.role in ('MANAGER', 'HR')
          and r.first_day <= :day and (r.last_day is null or r.last_day >= :day)
          and exists (
            select 1 from employment w join unit wu on wu.id = w.unit_id
            where w.person_id = r.person_id
              and w.first_day <= :day and (w.last_day is null or w.last_day >= :day)
              and substr(wu.path, 1, 37) = substr(u.path, 1, 37))
      )
      """;

  String COLUMNS =
      """
      select p.id, p.employment_id, p.new_hire_id, n.sort_key as new_hire_sort_key,
        e.unit_id, u.path as unit_path, e.first_day, e.last_day, p.owner_id,
        p.version_id, v.name as template_name, v.version as template_version,
        p.begun_on, p.closed_at, p.closing
      """;

  /** What a page of plans in reach must hold to. */
  String IN_REACH =
      """
        (n.sort_key, p.id) > (:afterKey, :afterId)
        and p.new_hire_id <> :viewer
        and (e.last_day is null or e.last_day >= :day)
        and p.closed_at is null
        and (
          (p.owner_id = :viewer and exists (
            select 1 from employment v join unit vu on vu.id = v.unit_id
            where v.person_id = :viewer and (v.last_day is null or v.last_day >= :day)
              and substr(vu.path, 1, 37) = substr(u.path, 1, 37)))
          or (
            e.unit_id in (
              select b.id from reach join unit b on b.path >= reach.path and b.path < reach.path || '~')
            and (n.alias is null or e.unit_id in (select unit_id from reach))))
        and (
          :signal is null
          or (:signal = 'BEHIND' and exists (
            select 1 from step s
            where s.plan_id = p.id and s.required and s.done_at is null and not s.passed and s.due < :day))
          or (:signal = 'NO_OWNER' and not exists (
            select 1 from employment o
            where o.person_id = p.owner_id and (o.last_day is null or o.last_day >= :day)))
          or (:signal = 'NO_MENTOR' and not exists (
            select 1 from mentorship m join employment k on k.person_id = m.mentor_id
            where m.new_hire_id = p.new_hire_id and m.kind = 'MAIN'
              and (m.last_day is null or m.last_day >= :day)
              and (m.first_day <= :day or not exists (
                select 1 from employment w
                where w.person_id = m.new_hire_id
                  and w.first_day <= :day and (w.last_day is null or w.last_day >= :day)))
              and (k.last_day is null or k.last_day >= :day)))
          or (:signal = 'ABOVE_RAMP'
            and (p.owner_id = :viewer or exists (
              select 1 from reach l
              where l.role = 'MANAGER' and u.path >= l.path and u.path < l.path || '~'))
            and
      """
          + RampSql.ABOVE
          + """
              ))
          order by n.sort_key, p.id
          limit :limit
          """;

  /** How many running plans somebody leads or is HR of, but no more than that are counted. */
  @SqlQuery(
      REACH
          + """
          select count(*) from (
            select 1 from reach
            join unit b on b.path >= reach.path and b.path < reach.path || '~'
            join employment w on w.unit_id = b.id
            join plan c on c.employment_id = w.id
            where c.closed_at is null
            limit :most) counted
          """)
  int runningInReach(PersonId viewer, LocalDate day, int most);

  /**
   * The running plans that somebody leads, is HR of or owns, in which a signal stands; all when it
   * is null. One with protected identity is listed only to whoever owns the plan or is of that very
   * unit. Takes all plans in reach and sorts them: for whoever reaches a part of an organisation.
   * {@code cross join} keeps SQLite to that order.
   */
  @SqlQuery(
      REACH
          + """
          , candidate as (
            select id from plan where owner_id = :viewer
            union
            select c.id
            from reach
            join unit b on b.path >= reach.path and b.path < reach.path || '~'
            join employment w on w.unit_id = b.id
            join plan c on c.employment_id = w.id
          )
          """
          + COLUMNS
          + """
          from candidate
          cross join plan p
          join person n on n.id = p.new_hire_id
          join employment e on e.id = p.employment_id
          join unit u on u.id = e.unit_id
          join template_version v on v.id = p.version_id
          where p.id = candidate.id and
          """
          + IN_REACH)
  List<Plan> inReach(
      PersonId viewer,
      LocalDate day,
      @Nullable PlanSignal signal,
      String afterKey,
      String afterId,
      int limit);

  /**
   * As {@link #inReach}, for whoever reaches a whole organisation or much of it: walks all people
   * by name until the page is full.
   */
  @SqlQuery(
      REACH
          + COLUMNS
          + """
          from person n
          cross join plan p
          join employment e on e.id = p.employment_id
          join unit u on u.id = e.unit_id
          join template_version v on v.id = p.version_id
          where p.new_hire_id = n.id and n.sort_key >= :afterKey and
          """
          + IN_REACH)
  List<Plan> inWideReach(
      PersonId viewer,
      LocalDate day,
      @Nullable PlanSignal signal,
      String afterKey,
      String afterId,
      int limit);

  @SqlQuery(
      """
      select plan_id, open_before_start,
        count(*) filter (where ending is null or ending <> 'SKIPPED') as required,
        count(*) filter (
          where ending = 'CREDITED' or (ending = 'DONE' and (sign_off_role is null or signed_at is not null))) as done,
        count(*) filter (where due < :day and (ending is null or ending <> 'SKIPPED')) as expected,
        count(*) filter (where due < :day and ending is null) as behind,
        count(*) filter (
          where ending = 'DONE' and sign_off_role is not null and signed_at is null) as awaiting,
        count(*) filter (where ending = 'SKIPPED') as skipped
      from step
      where plan_id in (<plans>) and required and not passed
      group by plan_id, open_before_start
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
