package se.fadder.arrivals;

import static se.fadder.people.PeopleFragments.EMPLOYED_WITHIN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.PlanId;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL of imports: how far each has come, and whom it has made so far. */
interface ImportSql {
  @SqlUpdate(
      """
      insert into arrival_import
        (id, actor_id, organisation, state, total, made, begun_at, seen_at, cleared)
      values (:id, :actor, :organisation, 'UNDERWAY', :total, 0, :now, :now, false)
      on conflict do nothing
      """)
  int begin(ImportId id, PersonId actor, UnitPath organisation, int total, Instant now);

  /** Notes progress. Returns 0 when somebody has given the import up. */
  @SqlUpdate(
      """
      update arrival_import set made = made + :more, seen_at = :now
      where id = :id and state = 'UNDERWAY'
      """)
  int advance(ImportId id, int more, Instant now);

  @SqlUpdate(
      """
      update arrival_import set state = :state, failure = :failure
      where id = :id and state = 'UNDERWAY'
      """)
  int end(ImportId id, ImportState state, @Nullable String failure);

  /** Who has begun an import. */
  @SqlQuery("select actor_id from arrival_import where id = :id")
  Optional<PersonId> actor(ImportId id);

  /** Those who have begun an import that is under way and whose server was not seen for a while. */
  @SqlQuery(
      """
      select distinct actor_id from arrival_import
      where cleared = false and state = 'UNDERWAY' and seen_at < :before
      """)
  List<PersonId> lost(Instant before);

  @SqlQuery(
      """
      select exists (select 1 from arrival_import where id = :id and state = 'UNDERWAY')
      """)
  boolean isUnderway(ImportId id);

  /** Gives up imports whose server has not been seen for a while; returns how many. */
  @SqlUpdate(
      """
      update arrival_import set state = 'FAILED', failure = :failure
      where cleared = false and state = 'UNDERWAY' and seen_at < :before
      """)
  int giveUp(Instant before, String failure);

  @SqlUpdate(
      """
      insert into arrival (import_id, line, person_id, employment_id, plan_id, unit_id, owner_id)
      values (:importId, :line, :personId, :employmentId, :planId, :unitId, :ownerId)
      """)
  void insertArrival(@BindRecord Arrival arrival);

  /**
   * An arrival: somebody who is ready to be admitted.
   *
   * @param ownerId who is to answer for the plan; null while nobody does
   */
  record Arrival(
      ImportId importId,
      long line,
      PersonId personId,
      EmploymentId employmentId,
      PlanId planId,
      UnitId unitId,
      @Nullable PersonId ownerId) {}

  @SqlQuery(
      """
      select import_id, line, person_id, employment_id, plan_id, unit_id, owner_id from arrival
      where import_id = :id
      order by line
      limit :most
      """)
  List<Arrival> arrivals(ImportId id, int most);

  /**
   * Counts those who have come into the organisation by another way meanwhile, told apart as {@link
   * se.fadder.people.PersonMatcher} does.
   */
  @SqlQuery(
      """
      select count(*) from arrival a join person s on s.id = a.person_id
      where a.import_id = :id and case
        when s.email is not null then exists (
          select 1 from person n where lower(n.email) = lower(s.email) and
      """
          + EMPLOYED_WITHIN
          + """
            ) else exists (
              select 1 from person_name t join person n on n.id = t.person_id
              where t.tail = s.search_text and n.search_text = s.search_text and n.alias is null and
          """
          + EMPLOYED_WITHIN
          + ") end")
  int known(ImportId id, UnitPath root, LocalDate day);

  @SqlUpdate("delete from arrival where import_id = :id and line in (<lines>)")
  void clear(ImportId id, @BindEach("lines") Collection<Long> lines);

  @SqlQuery(
      """
      select id, state from arrival_import
      where cleared = false and state in ('DONE', 'FAILED')
      order by id
      limit 1
      """)
  Optional<Ended> uncleared();

  record Ended(ImportId id, ImportState state) {}

  @SqlUpdate("update arrival_import set cleared = true where id = :id")
  void cleared(ImportId id);

  /** The state of the last import that somebody has begun since. */
  @ReadsOnly("arrival_import.actor_id = actor")
  @SqlQuery(
      """
      select state, begun_at from arrival_import
      where actor_id = :actor and begun_at >= :since
      order by id desc
      limit 1
      """)
  Optional<Recent> recent(PersonId actor, Instant since);

  /** An import, and when it was begun. */
  record Recent(ImportState state, Instant begunAt) {}

  @SqlQuery(
      """
      select state, total, made, failure from arrival_import
      where actor_id = :actor
      order by id desc
      limit 1
      """)
  Optional<NewHireImport> latest(PersonId actor);
}
