package se.fadder.supervision;

import static se.fadder.supervision.SessionFragments.NOT_WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.measures.Fact;

/** The SQL of sessions for figures. */
interface SessionMeasureSql {
  /**
   * The sessions of a form on those days, by who was to take part: how many were held with them,
   * and for how many minutes. The times of a session are stored as {@code 09:05}.
   */
  @SqlQuery(
      """
      select person_id, unit_id, sum(held) as part, count(*) as whole, sum(held * minutes) as more,
        false as noted
      from (
        select sm.person_id, s.unit_id,
          case when s.state = 'HELD' and sm.attended then 1 else 0 end as held,
          60 * (cast(substr(s.ends, 1, 2) as integer) - cast(substr(s.begins, 1, 2) as integer))
          + cast(substr(s.ends, 4, 2) as integer) - cast(substr(s.begins, 4, 2) as integer) as minutes
        from session s join session_member sm on sm.session_id = s.id
        where s.form = :form and s.day between :first and :last and
      """
          + NOT_WITHDRAWN
          + """
            ) of
          group by person_id, unit_id
          """)
  List<Fact> sessions(SessionForm form, LocalDate first, LocalDate last);
}
