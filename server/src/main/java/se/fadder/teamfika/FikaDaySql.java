package se.fadder.teamfika;

import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/** The SQL of the days of fikas: who hosts, who comes, and of whom the team consists. */
interface FikaDaySql {
  /** A day whose host is settled. */
  record DayRow(TeamFikaId fikaId, LocalDate day, PersonId hostId, @Nullable String line) {}

  /** Writes days, in place of what was settled of them. */
  @SqlUpdate(
      """
      insert into team_fika_day (fika_id, day, host_id, line)
      values (:fikaId, :day, :hostId, :line)
      on conflict (fika_id, day) do update set host_id = excluded.host_id, line = excluded.line
      """)
  void put(@BindRows Collection<DayRow> days);

  @SqlUpdate("delete from team_fika_day where fika_id = :fika and day in (<days>)")
  void delete(TeamFikaId fika, @BindEach("days") Collection<LocalDate> days);

  /** What is settled of some fikas from a day on. */
  @SqlQuery(
      """
      select fika_id, day, host_id, line from team_fika_day
      where fika_id in (<fikas>) and day >= :from
      """)
  List<DayRow> settled(@BindEach("fikas") Collection<TeamFikaId> fikas, LocalDate from);

  /** Which fikas somebody is settled to host from a day on. */
  @SqlQuery(
      """
      select distinct fika_id from team_fika_day where host_id = :person and day >= :from
      """)
  List<TeamFikaId> hostedBy(PersonId person, LocalDate from);

  /** When somebody last hosted a fika. */
  record LastHosted(TeamFikaId fikaId, PersonId hostId, LocalDate day) {}

  /** When each of those who have hosted some fikas last did before a day. */
  @SqlQuery(
      """
      select fika_id, host_id, max(day) as day from team_fika_day
      where fika_id in (<fikas>) and day < :before
      group by fika_id, host_id
      """)
  List<LastHosted> lastHosted(@BindEach("fikas") Collection<TeamFikaId> fikas, LocalDate before);

  /** Deletes some of the days that are older than anybody's turn; returns how many. */
  @SqlUpdate(
      """
      delete from team_fika_day
      where (fika_id, day) in (
        select fika_id, day from team_fika_day where day < :before limit :most)
      """)
  int deleteBefore(LocalDate before, int most);

  /** An employment in a unit. */
  record Member(
      UnitId unitId,
      PersonId personId,
      String sortKey,
      boolean isProtected,
      LocalDate firstDay,
      @Nullable LocalDate lastDay) {}

  /** Who is employed in some units on a day or later. */
  @SqlQuery(
      """
      select e.unit_id, e.person_id, p.sort_key, p.alias is not null as is_protected, e.first_day,
        e.last_day
      from employment e join person p on p.id = e.person_id
      where e.unit_id in (<units>) and
      """
          + NOT_LEFT)
  List<Member> members(@BindEach("units") Collection<UnitId> units, LocalDate day);

  /** Notes that somebody comes; nothing changes where it is noted. */
  @SqlUpdate(
      """
      insert into team_fika_coming (fika_id, day, person_id) values (:fika, :day, :person)
      on conflict (fika_id, day, person_id) do nothing
      """)
  void come(TeamFikaId fika, LocalDate day, PersonId person);

  @SqlUpdate(
      """
      delete from team_fika_coming where fika_id = :fika and day = :day and person_id = :person
      """)
  void stayAway(TeamFikaId fika, LocalDate day, PersonId person);

  /** Somebody who comes to a fika on a day. */
  record Coming(TeamFikaId fikaId, LocalDate day, PersonId personId) {}

  /** Who comes to some fikas from a day on. */
  @SqlQuery(
      """
      select fika_id, day, person_id from team_fika_coming
      where fika_id in (<fikas>) and day >= :from
      """)
  List<Coming> coming(@BindEach("fikas") Collection<TeamFikaId> fikas, LocalDate from);

  /** Deletes some of those who came on days that are over; returns how many. */
  @SqlUpdate(
      """
      delete from team_fika_coming
      where (fika_id, day, person_id) in (
        select fika_id, day, person_id from team_fika_coming where day < :day limit :most)
      """)
  int deleteComing(LocalDate day, int most);
}
