package se.fadder.sessionreminders;

import static se.fadder.supervision.SessionFragments.IN_UNIT;
import static se.fadder.supervision.SessionFragments.SESSIONS;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.supervision.Session;

/** The SQL of the sessions that people are reminded of. */
interface SessionRemindersSql {
  /** The sessions that are planned for a day, after one. */
  @SqlQuery(
      SESSIONS
          + IN_UNIT
          + """
          where s.state = 'PLANNED' and s.day = :day and s.id > :after
          order by s.id
          limit :limit
          """)
  List<Session> plannedOn(LocalDate day, String after, int limit);
}
