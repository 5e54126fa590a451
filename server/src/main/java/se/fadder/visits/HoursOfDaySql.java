package se.fadder.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of the hours of single days. */
interface HoursOfDaySql {
  /**
   * The hours of a person on a day.
   *
   * @param beginsSaid when the beginning was said last, or taken back; null for never
   */
  record HoursRow(
      PersonId personId,
      LocalDate day,
      @Nullable LocalTime begins,
      @Nullable Instant beginsSaid,
      @Nullable LocalTime ends,
      @Nullable Instant endsSaid) {
    static HoursRow unsaid(PersonId person, LocalDate day) {
      return new HoursRow(person, day, null, null, null, null);
    }

    HoursRow beginning(@Nullable LocalTime time, Instant said) {
      return new HoursRow(personId, day, time, said, ends, endsSaid);
    }

    HoursRow ending(@Nullable LocalTime time, Instant said) {
      return new HoursRow(personId, day, begins, beginsSaid, time, said);
    }

    boolean isSaid() {
      return begins != null || ends != null;
    }

    HoursOfDay hours() {
      return new HoursOfDay(Optional.ofNullable(begins), Optional.ofNullable(ends));
    }
  }

  @SqlQuery(
      """
      select person_id, day, begins, begins_said, ends, ends_said from hours_of_day
      where person_id in (<people>) and day = :day
      """)
  List<HoursRow> on(@BindEach("people") Collection<PersonId> people, LocalDate day);

  @SqlUpdate(
      """
      insert into hours_of_day (person_id, day, begins, begins_said, ends, ends_said)
      values (:personId, :day, :begins, :beginsSaid, :ends, :endsSaid)
      on conflict (person_id, day) do update set begins = excluded.begins,
        begins_said = excluded.begins_said, ends = excluded.ends, ends_said = excluded.ends_said
      """)
  void put(@BindMethods HoursRow row);

  /** All that is kept of a person, by day. */
  @SqlQuery(
      """
      select person_id, day, begins, begins_said, ends, ends_said from hours_of_day
      where person_id = :person
      order by day
      """)
  List<HoursRow> all(PersonId person);

  @SqlUpdate("delete from hours_of_day where person_id = :person")
  int deleteAll(PersonId person);

  /** Deletes some of those of days before one; returns how many. */
  @SqlUpdate(
      """
      delete from hours_of_day
      where (person_id, day) in (
        select person_id, day from hours_of_day where day < :day order by day limit :most)
      """)
  int deleteBefore(LocalDate day, int most);
}
