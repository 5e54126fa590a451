package se.fadder.routines;

import static se.fadder.people.PeopleFragments.BELOW;
import static se.fadder.people.PeopleFragments.ORGANISATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/** The SQL of routines, their versions, and what they are found by. */
interface RoutineSql {
  /**
   * The routines that somebody may see: of the units in which or below which they work, of those
   * that they lead or are HR of and all below, and those that they own.
   */
  String SEEN =
      """
      with seen (id) as (
        select r.id from routine r where r.unit_id in (<above>)
        union
        select r.id
        from unit l
        cross join unit u
        cross join routine r
        where l.id in (<led>) and r.unit_id = u.id and
      """
          + BELOW
          + """
            union
            select r.id
            from routine r join unit u on u.id = r.unit_id
            where r.owner_id = :viewer and
          """
          + ORGANISATION
          + """
            in (<roots>)
          )
          """;

  String COLUMNS =
      """
      select r.id, r.key, r.unit_id, u.path as unit_path, r.owner_id, r.review_on, v.version,
        v.title, v.purpose, v.document_title, v.document_url, v.words, v.note, v.published_at,
        f.routine_id is not null as favourite,
        (case when f.routine_id is null then '1' else '0' end) || v.sort_key as place
      """;

  /** The columns of the version in force, the unit, and whether the viewer has marked it. */
  String DETAILS =
      """
      join routine_version v on v.routine_id = r.id and v.version = r.version
      join unit u on u.id = r.unit_id
      left join routine_favourite f on f.person_id = :viewer and f.routine_id = r.id
      """;

  /** The routines that somebody may see, by the rule of {@link #SEEN}, among some. */
  @SqlQuery(
      COLUMNS
          + "from routine r\n"
          + DETAILS
          + """
          where r.id in (<ids>) and (
            r.unit_id in (<above>)
            or exists (
              select 1 from unit l
              where l.id in (<led>) and
          """
          + BELOW
          + """
            )
            or (r.owner_id = :viewer and
          """
          + ORGANISATION
          + "in (<roots>)))")
  List<Routine> byIds(
      PersonId viewer,
      @BindEach("above") Collection<UnitId> above,
      @BindEach("led") Collection<UnitId> led,
      @BindEach("roots") Collection<UnitId> roots,
      @BindEach("ids") Collection<RoutineId> ids);

  /** Whether there is a routine that somebody may see, by the rule of {@link #SEEN}. */
  @SqlQuery(
      """
      select exists (select 1 from routine r where r.unit_id in (<above>))
        or exists (
          select 1
          from unit l
          cross join unit u
          cross join routine r
          where l.id in (<led>) and r.unit_id = u.id and
      """
          + BELOW
          + """
            )
            or exists (
              select 1
              from routine r join unit u on u.id = r.unit_id
              where r.owner_id = :viewer and
          """
          + ORGANISATION
          + "in (<roots>))")
  boolean hasAny(
      PersonId viewer,
      @BindEach("above") Collection<UnitId> above,
      @BindEach("led") Collection<UnitId> led,
      @BindEach("roots") Collection<UnitId> roots);

  /**
   * The routines that hold every one of so many words, or all where there are none; after a place.
   */
  @SqlQuery(
      SEEN
          + "select * from ("
          + COLUMNS
          + "from seen cross join routine r\n"
          + DETAILS
          + """
            where r.id = seen.id and (:count = 0 or r.id in (
              select w.routine_id from routine_word w where w.word in (<words>)
              group by w.routine_id
              having count(distinct w.word) = :count))
          ) listed
          where (place, id) > (:afterKey, :afterId)
          order by place, id
          limit :limit
          """)
  List<Routine> listed(
      PersonId viewer,
      @BindEach("above") Collection<UnitId> above,
      @BindEach("led") Collection<UnitId> led,
      @BindEach("roots") Collection<UnitId> roots,
      @BindEach("words") Collection<String> words,
      int count,
      String afterKey,
      String afterId,
      int limit);

  @SqlQuery("select key from routine where unit_id = :unit")
  Set<String> keysOf(UnitId unit);

  @SqlQuery(
      """
      select id, unit_id, owner_id, review_on, version from routine
      where unit_id = :unit and key = :key
      """)
  Optional<Head> ofKey(UnitId unit, String key);

  @SqlQuery("select id, unit_id, owner_id, review_on, version from routine where id = :id")
  Optional<Head> head(RoutineId id);

  /** The head of a routine: what it is from version to version. */
  record Head(RoutineId id, UnitId unitId, PersonId ownerId, LocalDate reviewOn, int version) {}

  @SqlUpdate(
      """
      insert into routine (id, unit_id, key, owner_id, review_on, version)
      values (:id, :unit, :key, :owner, :reviewOn, 0)
      """)
  void insert(RoutineId id, UnitId unit, String key, PersonId owner, LocalDate reviewOn);

  @SqlUpdate(
      """
      update routine set version = :version, owner_id = :owner, review_on = :reviewOn where id = :id
      """)
  void update(RoutineId id, int version, PersonId owner, LocalDate reviewOn);

  @SqlUpdate(
      """
      insert into routine_version (id, routine_id, version, title, sort_key, purpose,
        document_title, document_url, words, note, published_at, published_by)
      values (:id, :routineId, :version, :title, :sortKey, :purpose,
        :documentTitle, :documentUrl, :words, :note, :publishedAt, :publishedBy)
      """)
  void insertVersion(@BindRecord NewVersion version);

  record NewVersion(
      UUID id,
      RoutineId routineId,
      int version,
      String title,
      String sortKey,
      String purpose,
      String documentTitle,
      String documentUrl,
      String words,
      String note,
      Instant publishedAt,
      @Nullable PersonId publishedBy) {}

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into routine_check (version_id, number, title, hint)
          values (:version, :number, :title, :hint)
          """)
  void insertChecks(UUID version, @BindRecord Collection<RoutineCheck> checks);

  @SqlUpdate("delete from routine_word where routine_id = :routine")
  void deleteWords(RoutineId routine);

  @SqlBatch(
      transactional = false,
      value = "insert into routine_word (word, routine_id) values (:word, :routine)")
  void insertWords(RoutineId routine, Collection<String> word);

  @SqlQuery("select id from routine_version where routine_id = :routine and version = :version")
  Optional<UUID> version(RoutineId routine, int version);

  /** The checks of the latest version of each routine, in order. */
  @SqlQuery(
      """
      select r.id as routine_id, c.number, c.title, c.hint
      from routine r
      join routine_version v on v.routine_id = r.id and v.version = r.version
      join routine_check c on c.version_id = v.id
      where r.id in (<routines>)
      order by r.id, c.number
      """)
  List<CheckRow> checks(@BindEach("routines") Collection<RoutineId> routines);

  record CheckRow(RoutineId routineId, int number, String title, @Nullable String hint) {}

  /** The last versions of each routine, the newest first. */
  @SqlQuery(
      """
      select v.routine_id, v.version, v.note, v.published_at, v.published_by as published_by_id
      from routine r
      join routine_version v on v.routine_id = r.id and v.version > r.version - :most
      where r.id in (<routines>)
      order by v.routine_id, v.version desc
      """)
  List<RoutineVersion> versions(@BindEach("routines") Collection<RoutineId> routines, int most);

  @SqlUpdate(
      """
      insert into routine_favourite (person_id, routine_id) values (:person, :routine)
      on conflict (person_id, routine_id) do nothing
      """)
  void favour(PersonId person, RoutineId routine);

  @SqlUpdate("delete from routine_favourite where person_id = :person and routine_id = :routine")
  void unfavour(PersonId person, RoutineId routine);

  /** Hands the routines of a unit to another, apart from those of which that has one by the key. */
  @SqlUpdate(
      """
      update routine set unit_id = :into
      where unit_id = :from
        and not exists (
          select 1 from routine o where o.unit_id = :into and o.key = routine.key)
      """)
  void follow(UnitId from, UnitId into);
}
