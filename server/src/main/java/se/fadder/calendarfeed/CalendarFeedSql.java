package se.fadder.calendarfeed;

import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.Language;
import se.fadder.supervision.SessionId;

/** The SQL of personal addresses, and of what calendars get. */
interface CalendarFeedSql {
  @SqlQuery(
      """
      select made_at as since, fetched_at as last_fetched from calendar_feed
      where person_id = :person
      """)
  Optional<CalendarFeed> ofPerson(PersonId person);

  @SqlUpdate(
      """
      insert into calendar_feed (person_id, secret_hash, made_at) values (:person, :hash, :now)
      on conflict (person_id) do update
      set secret_hash = excluded.secret_hash, made_at = excluded.made_at, fetched_at = null
      """)
  void put(PersonId person, String hash, Instant now);

  @SqlUpdate("delete from calendar_feed where person_id = :person")
  int delete(PersonId person);

  @SqlQuery("select person_id, fetched_at from calendar_feed where secret_hash = :hash")
  Optional<Address> byHash(String hash);

  /** An address that a calendar asks for. */
  record Address(PersonId personId, @Nullable Instant fetchedAt) {}

  /** Notes that a calendar has asked, unless the address was made anew meanwhile. */
  @SqlUpdate("update calendar_feed set fetched_at = :now where secret_hash = :hash")
  void fetched(String hash, Instant now);

  /** Deletes some addresses of those who have left; returns how many. */
  @SqlUpdate(
      """
      delete from calendar_feed
      where person_id in (
        select f.person_id from calendar_feed f
        where not exists (
          select 1 from employment e where e.person_id = f.person_id and
      """
          + NOT_LEFT
          + ")\n limit :most)")
  int deleteOfLeft(LocalDate day, int most);

  /** How somebody's calendar is written; one with an alias has protected identity. */
  @SqlQuery("select language, alias is null as shows_place from person where id = :person")
  Reader reader(PersonId person);

  /**
   * Somebody whose calendar it is.
   *
   * @param language that they have chosen; null when none
   * @param showsPlace whether it says where they are
   */
  record Reader(@Nullable Language language, boolean showsPlace) {}

  /** Somebody's sessions from a day to another, by day; at most so many. */
  @SqlQuery(
      """
      select s.id, s.form, s.on_site, s.day, s.begins, s.ends, s.state, s.revision,
        u.name as unit, c.changed_at
      from session_member sm
      cross join session s
      join unit u on u.id = s.unit_id
      left join calendar_event c on c.session_id = s.id
      where s.id = sm.session_id and sm.person_id = :person and sm.day >= :first and sm.day <= :last
      order by sm.day, sm.session_id
      limit :most
      """)
  List<CalendarEvent> events(PersonId person, LocalDate first, LocalDate last, int most);

  @SqlQuery(
      """
      select s.id, s.form, s.on_site, s.day, s.begins, s.ends, s.state, s.revision,
        u.name as unit, c.changed_at
      from session s
      join unit u on u.id = s.unit_id
      left join calendar_event c on c.session_id = s.id
      where s.id = :id
      """)
  CalendarEvent event(SessionId id);

  @SqlUpdate(
      """
      insert into calendar_event (session_id, changed_at) values (:id, :now)
      on conflict (session_id) do update set changed_at = excluded.changed_at
      """)
  void changed(SessionId id, Instant now);
}
