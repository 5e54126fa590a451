package se.fadder.breaks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRows;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;

/** The SQL of breaks on a day. */
interface BreakSql {
  String SLOTS =
      """
      select id, person_id, day, item_id, kind, name, minutes, generation, at, ends, window_ends,
        later_until, earliest, state, put_off, told_at, arrived_at, answered_at, battery
      from break_slot
      """;

  /** A day of a person's that was planned, and how often it was. */
  record DayRow(PersonId personId, LocalDate day, int generation) {}

  /** Raises the generation of those days that were planned before; returns them. */
  @SqlQuery(
      """
      update break_day set generation = generation + 1
      where person_id in (<people>) and day = :day
      returning person_id, day, generation
      """)
  List<DayRow> raise(@BindEach("people") Collection<PersonId> people, LocalDate day);

  /** Adds days, or raises the generation of those that were added meanwhile; returns them. */
  @SqlQuery(
      """
      insert into break_day (person_id, day, generation)
      values (:personId, :day, :generation)
      on conflict (person_id, day) do update set generation = break_day.generation + 1
      returning person_id, day, generation
      """)
  List<DayRow> add(@BindRows Collection<DayRow> days);

  /** The slots of some people on a day, by time. */
  @ReadsOnly("break_slot.person_id = people")
  @SqlQuery(
      SLOTS
          + """
          where person_id in (<people>) and day = :day
          order by at, id
          """)
  List<BreakSlot> on(@BindEach("people") Collection<PersonId> people, LocalDate day);

  @ReadsOnly("break_slot.id = ids")
  @SqlQuery(SLOTS + "where id in (<ids>)")
  List<BreakSlot> byIds(@BindEach("ids") Collection<BreakSlotId> ids);

  /** A slot that nobody else changes before the transaction ends. */
  @SqlQuery(SLOTS + "where id = :id <locked>")
  Optional<BreakSlot> lock(BreakSlotId id);

  /** Writes slots as they are by now; what has arrived, and what was charged, stands already. */
  @SqlUpdate(
      """
      insert into break_slot (id, person_id, day, item_id, kind, name, minutes, generation, at,
        ends, window_ends, later_until, earliest, state, put_off, told_at, arrived_at, answered_at, battery)
      values (:id, :personId, :day, :itemId, :kind, :name, :minutes, :generation, :at,
        :ends, :windowEnds, :laterUntil, :earliest, :state, :putOff, :toldAt, :arrivedAt,
        :answeredAt, :battery)
      on conflict (id) do update set kind = excluded.kind, name = excluded.name,
        minutes = excluded.minutes, generation = excluded.generation, at = excluded.at,
        ends = excluded.ends, window_ends = excluded.window_ends, later_until = excluded.later_until,
        earliest = excluded.earliest,
        state = excluded.state, put_off = excluded.put_off, told_at = excluded.told_at,
        answered_at = excluded.answered_at
      """)
  void put(@BindRows Collection<BreakSlot> slots);

  @SqlUpdate("delete from break_slot where id in (<ids>)")
  void delete(@BindEach("ids") Collection<BreakSlotId> ids);

  @SqlUpdate(
      """
      update break_slot set state = 'TOLD', told_at = :at
      where id in (<ids>) and state = 'PLANNED'
      """)
  void tell(@BindEach("ids") Collection<BreakSlotId> ids, Instant at);

  @SqlUpdate("update break_slot set arrived_at = :at where id in (<ids>) and arrived_at is null")
  void arrive(@BindEach("ids") Collection<BreakSlotId> ids, Instant at);

  @SqlUpdate("update break_slot set battery = :battery where id = :id")
  void charge(BreakSlotId id, @Nullable BreakBattery battery);

  /** Notes a break of which nobody had reminded them; of one that was noted, what is said now. */
  @SqlUpdate(
      """
      insert into break_taken (id, person_id, day, at, kind, battery)
      values (:id, :personId, :day, :at, :kind, :battery)
      on conflict (person_id, id) do update set kind = coalesce(excluded.kind, break_taken.kind),
        battery = coalesce(excluded.battery, break_taken.battery)
      """)
  void take(@BindRows Collection<TakenBreak> breaks);

  @ReadsOnly("break_taken.person_id = person")
  @SqlQuery("select count(*) from break_taken where person_id = :person and day = :day")
  int takenOn(PersonId person, LocalDate day);

  @SqlQuery("select count(*) from break_taken where person_id = :person and id = :id")
  int isTaken(PersonId person, TakenBreakId id);
}
