package se.fadder.staff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitPath;

/** The SQL of files of staff and of what they change. */
interface StaffChangeSql {
  String FILES =
      """
      select id, organisation, given_by, machine, state, row_count, employed, kept_back, skipped, waits,
        given_at, accepted_by, ended_at
      from staff_file
      """;

  @SqlUpdate(
      """
      insert into staff_file (id, organisation, given_by, machine, state, row_count, employed, kept_back,
        skipped, waits, given_at, accepted_by, ended_at)
      values (:id, :organisation, :givenBy, :machine, :state, :rowCount, :employed, :keptBack, :skipped,
        :waits, :givenAt, :acceptedBy, :endedAt)
      on conflict do nothing
      """)
  int begin(@BindRecord StaffFile file);

  /** Throws away what nobody has said yes to, for another file. */
  @SqlUpdate(
      """
      update staff_file set state = 'DISCARDED', ended_at = :now
      where organisation = :organisation and state in ('READING', 'SHOWN')
      """)
  void replace(UnitPath organisation, Instant now);

  @SqlUpdate("update staff_file set state = 'SHOWN' where id = :id and state = 'READING'")
  int show(StaffFileId id);

  @SqlUpdate(
      """
      update staff_file set state = 'UNDERWAY', accepted_by = :by where id = :id and state = 'SHOWN'
      """)
  int accept(StaffFileId id, @Nullable PersonId by);

  @SqlUpdate(
      """
      update staff_file set state = 'DISCARDED', ended_at = :now where id = :id and state = 'SHOWN'
      """)
  int discard(StaffFileId id, Instant now);

  @SqlUpdate(
      "update staff_file set state = 'DONE', ended_at = :now where id = :id and state = 'UNDERWAY'")
  void done(StaffFileId id, Instant now);

  @SqlQuery(FILES + "where id = :id")
  Optional<StaffFile> file(StaffFileId id);

  /** The newest files of some organisations. */
  @SqlQuery(
      FILES
          + """
          where organisation in (<organisations>) and state <> 'READING'
          order by id desc
          limit :most
          """)
  List<StaffFile> newest(@BindEach("organisations") Collection<UnitPath> organisations, int most);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into staff_change (file_id, place, kind, state, line, of_line, person_id, alike_id,
            employment_id, unit_id, number, given_name, family_name, email, title, form, first_day,
            last_day, role, problem)
          values (:fileId, :place, :kind, :state, :line, :ofLine, :personId, :alikeId, :employmentId,
            :unitId, :number, :givenName, :familyName, :email, :title, :form, :firstDay, :lastDay,
            :role, :problem)
          """)
  void insert(@BindRecord Collection<StaffChange> changes);

  String CHANGES =
      """
      select file_id, place, kind, state, line, of_line, person_id, alike_id, employment_id, unit_id,
        number, given_name, family_name, email, title, form, first_day, last_day, role, problem
      from staff_change
      """;

  /** The changes of some kinds after a place. */
  @SqlQuery(
      CHANGES
          + """
          where file_id = :file and kind in (<kinds>) and place > :after
          order by place
          limit :limit
          """)
  List<StaffChange> ofKinds(
      StaffFileId file, @BindEach("kinds") Collection<StaffChangeKind> kinds, int after, int limit);

  /** The changes that are to be made next. */
  @SqlQuery(
      CHANGES
          + """
          where file_id = :file and state = 'PROPOSED'
          order by place
          limit :limit
          """)
  List<StaffChange> next(StaffFileId file, int limit);

  @SqlQuery(CHANGES + "where file_id = :file and place = :place")
  Optional<StaffChange> change(StaffFileId file, int place);

  /** Who was made of the first row of a person. */
  @SqlQuery(
      """
      select person_id from staff_change
      where file_id = :file and line = :line and person_id is not null
      limit 1
      """)
  Optional<PersonId> madeOf(StaffFileId file, long line);

  @SqlUpdate(
      """
      update staff_change set state = :state, problem = :problem,
        person_id = coalesce(:person, person_id)
      where file_id = :file and place = :place
      """)
  void settle(
      StaffFileId file,
      int place,
      StaffChangeState state,
      @Nullable String problem,
      @Nullable PersonId person);

  /** Answers whether somebody is the one that they may be. */
  @SqlUpdate(
      """
      update staff_change set state = 'PROPOSED', person_id = case when :same then alike_id end
      where file_id = :file and place = :place and kind = 'PERSON_NEW' and state in ('ASKED', 'PROPOSED')
      """)
  int answer(StaffFileId file, int place, boolean same);

  @SqlQuery(
      """
      select kind, state, count(*) as number from staff_change where file_id = :file
      group by kind, state
      order by kind, state
      """)
  List<Count> counts(StaffFileId file);

  /** How many changes are of a kind and in a state. */
  record Count(StaffChangeKind kind, StaffChangeState state, int number) {}

  @SqlUpdate(
      """
      delete from staff_change where (file_id, place) in (
        select c.file_id, c.place
        from staff_file f
        cross join staff_change c
        where f.ended_at < :before and c.file_id = f.id
        limit :most)
      """)
  int deleteBefore(Instant before, int most);
}
