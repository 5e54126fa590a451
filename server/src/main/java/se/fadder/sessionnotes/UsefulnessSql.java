package se.fadder.sessionnotes;

import static se.fadder.supervision.SessionFragments.THEIR_SESSION;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.measures.Fact;
import se.fadder.supervision.SessionForm;

/** The SQL of how useful sessions were, for figures. */
interface UsefulnessSql {
  /** What was answered in that time about sessions of a form: much counts 2, some 1. */
  @SqlQuery(
      """
      select r.person_id, s.unit_id,
        sum(case r.value when 'MUCH' then 2 when 'SOME' then 1 else 0 end) as part,
        2 * count(*) as whole, 0 as more, false as noted
      from session_rating r
      """
          + THEIR_SESSION
          + """
          where r.rated_at >= :begins and r.rated_at < :ends and s.form = :form
          group by r.person_id, s.unit_id
          """)
  List<Fact> usefulness(SessionForm form, Instant begins, Instant ends);
}
