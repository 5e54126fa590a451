package se.fadder.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;

/** The SQL of the times at which people are busy. */
interface BusySql {
  /** When a person is busy, and by what. */
  record BusyRow(PersonId personId, BusySource source, Instant begins, Instant ends) {
    TimeSpan span() {
      return new TimeSpan(begins, ends);
    }
  }

  /** When something makes people busy. */
  record SpanRow(BusySource source, Instant begins, Instant ends) {}

  /** Each of the people is busy at each of the spans. */
  @SqlUpdate(
      """
      insert into busy (person_id, source, begins, ends)
      with span (source, begins, ends) as (values (:source, :begins, :ends))
      select p.id, s.source, cast(s.begins as bigint), cast(s.ends as bigint)
      from span s cross join person p
      where p.id in (<people>)
      on conflict (person_id, source) do update set begins = excluded.begins, ends = excluded.ends
      """)
  void put(@BindEach("people") Collection<PersonId> people, @BindRows Collection<SpanRow> spans);

  @SqlUpdate("delete from busy where person_id in (<people>) and source in (<sources>)")
  void delete(
      @BindEach("people") Collection<PersonId> people,
      @BindEach("sources") Collection<BusySource> sources);

  /** Deletes some of those that ended before an instant; returns how many. */
  @SqlUpdate(
      """
      delete from busy
      where (person_id, source) in (
        select person_id, source from busy where ends < :instant order by ends limit :most)
      """)
  int deleteBefore(Instant instant, int most);

  @SqlQuery(
      """
      select person_id, source, begins, ends from busy
      where person_id in (<people>) and source in (<sources>)
      """)
  List<BusyRow> ofSources(
      @BindEach("people") Collection<PersonId> people,
      @BindEach("sources") Collection<BusySource> sources);

  @SqlQuery(
      """
      select person_id, source, begins, ends from busy
      where person_id in (<people>) and ends > :begins and begins < :ends
      order by begins, ends, source
      """)
  List<BusyRow> between(
      @BindEach("people") Collection<PersonId> people, Instant begins, Instant ends);
}
