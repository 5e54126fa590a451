package se.fadder.breaks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;

/** The SQL of what became of somebody's breaks, for that person alone, and of its end. */
interface BreakHistorySql {
  String SLOTS =
      """
      select s.id, s.person_id, s.day, s.item_id, s.kind, s.name, s.minutes, s.generation, s.at,
        s.ends, s.window_ends, s.earliest, s.state, s.put_off, s.told_at, s.arrived_at,
        s.answered_at, s.battery
      from break_slot s
      """;

  /** Those of some days of which a person was told, and those that they took before they were. */
  @SqlQuery(
      SLOTS
          + """
          where s.person_id = :person and s.day >= :first and s.day < :end
            and (s.told_at is not null or s.state = 'TAKEN')
          order by s.day, s.at, s.id
          """)
  List<BreakSlot> told(PersonId person, LocalDate first, LocalDate end);

  /** Those of some days that a person took without being reminded. */
  @SqlQuery(
      """
      select id as taken_id, day, at, kind, battery from break_taken
      where person_id = :person and day >= :first and day < :end
      order by day, at, id
      """)
  List<UnpromptedBreak> unprompted(PersonId person, LocalDate first, LocalDate end);

  /** All of a person's, also those that are to come. */
  @SqlQuery(SLOTS + "where s.person_id = :person order by s.day, s.at, s.id")
  List<BreakSlot> all(PersonId person);

  @SqlQuery(
      """
      select id as taken_id, day, at, kind, battery from break_taken
      where person_id = :person order by day, at, id
      """)
  List<UnpromptedBreak> allUnprompted(PersonId person);

  @SqlUpdate("delete from break_slot where person_id = :person")
  int deleteSlots(PersonId person);

  @SqlUpdate("delete from break_day where person_id = :person")
  int deleteDays(PersonId person);

  @SqlUpdate("delete from break_taken where person_id = :person")
  int deleteUnprompted(PersonId person);

  @SqlUpdate(
      """
      delete from break_slot
      where id in (select s.id from break_slot s where s.day < :first limit :most)
      """)
  int deleteSlotsBefore(LocalDate first, int most);

  @SqlUpdate(
      """
      delete from break_day
      where (person_id, day) in (
        select d.person_id, d.day from break_day d where d.day < :first limit :most)
      """)
  int deleteDaysBefore(LocalDate first, int most);

  @SqlUpdate(
      """
      delete from break_taken
      where (person_id, id) in (
        select t.person_id, t.id from break_taken t where t.day < :first limit :most)
      """)
  int deleteUnpromptedBefore(LocalDate first, int most);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into break_slot (id, person_id, day, item_id, kind, name, minutes, generation, at,
            ends, window_ends, earliest, state, put_off, told_at, arrived_at, answered_at, battery)
          values (:id, :personId, :day, :itemId, :kind, :name, :minutes, :generation, :at,
            :ends, :windowEnds, :earliest, :state, :putOff, :toldAt, :arrivedAt, :answeredAt,
            :battery)
          """)
  void insertSlots(@BindRecord Collection<BreakSlot> slots);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into break_taken (id, person_id, day, at, kind, battery)
          values (:id, :personId, :day, :at, :kind, :battery)
          """)
  void insertUnprompted(@BindRecord Collection<OwnUnprompted> breaks);

  /** A break that a person took without being reminded. */
  record OwnUnprompted(
      UUID id,
      PersonId personId,
      LocalDate day,
      Instant at,
      @Nullable BreakSlotKind kind,
      @Nullable BreakBattery battery) {}
}
