package se.fadder.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;

/** The SQL of series of sessions. */
interface SeriesSql {
  String SERIES =
      """
      select r.id, r.form, r.on_site, r.leader_id, r.outside_id, r.weekday as weekday_number,
        r.begins, r.ends, r.every_weeks, r.first_day, r.last_day, r.made_by
      from session_series r
      """;

  @SqlUpdate(
      """
      insert into session_series (id, form, on_site, leader_id, outside_id, weekday, begins, ends,
        every_weeks, first_day, last_day, made_by)
      values (:id, :form, :onSite, :leaderId, :outsideId, :weekdayNumber, :begins, :ends,
        :everyWeeks, :firstDay, :lastDay, :madeBy)
      """)
  void insert(@BindRecord Series series);

  /** Who takes part in a series. */
  record MemberRow(SeriesId seriesId, PersonId personId) {}

  @SqlUpdate(
      "insert into session_series_member (series_id, person_id) values (:seriesId, :personId)")
  void insertMembers(@BindRows Collection<MemberRow> members);

  @SqlUpdate("update session_series set last_day = :lastDay where id = :id")
  void end(SeriesId id, LocalDate lastDay);

  @SqlQuery(SERIES + "where r.id in (<ids>)")
  List<Series> byIds(@BindEach("ids") Collection<SeriesId> ids);

  @SqlQuery(
      """
      select series_id, person_id from session_series_member
      where series_id in (<ids>)
      order by series_id, person_id
      """)
  List<MemberRow> members(@BindEach("ids") Collection<SeriesId> ids);

  /** The series of somebody that hold after a day, by identifier. */
  @SqlQuery(
      SERIES
          + """
          join session_series_member rm on rm.series_id = r.id
          where rm.person_id = :person and r.last_day > :before
          order by r.id
          """)
  List<Series> of(PersonId person, LocalDate before);

  /**
   * A session of a series.
   *
   * @param moved whether it is on another day or at another time than by the rule
   */
  record Placed(SeriesId seriesId, SessionId sessionId, boolean moved) {}

  /** The planned sessions of some series from a day on, by day. */
  @SqlQuery(
      """
      select s.series_id, s.id as session_id, s.moved
      from session s
      where s.series_id in (<ids>) and s.state = 'PLANNED' and s.day >= :day
      order by s.day, s.begins, s.id
      """)
  List<Placed> planned(@BindEach("ids") Collection<SeriesId> ids, LocalDate day);

  /** A session of each of some series: whoever sees it sees the series. */
  @SqlQuery(
      """
      select s.series_id, max(s.id) as session_id, false as moved
      from session s
      where s.series_id in (<ids>)
      group by s.series_id
      """)
  List<Placed> lastOfEach(@BindEach("ids") Collection<SeriesId> ids);
}
