package se.fadder.sessionnotes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SessionId;

/** The SQL of how much sessions gave; every statement asks for the person who said so. */
interface RatingSql {
  /** What a person said of a session. */
  record OfSession(
      SessionId sessionId, SessionUsefulness value, @Nullable String line, Instant ratedAt) {
    SessionRating said() {
      return new SessionRating(value, line, ratedAt);
    }
  }

  @SqlQuery(
      """
      select session_id, value, line, rated_at from session_rating
      where session_id in (<sessions>) and person_id = :person
      """)
  List<OfSession> own(PersonId person, @BindEach("sessions") Collection<SessionId> sessions);

  @SqlUpdate(
      """
      insert into session_rating (session_id, person_id, value, line, rated_at)
      values (:session, :person, :value, :line, :at)
      on conflict (session_id, person_id) do update
      set value = excluded.value, line = excluded.line, rated_at = excluded.rated_at
      """)
  void set(
      SessionId session,
      PersonId person,
      SessionUsefulness value,
      @Nullable String line,
      Instant at);

  @SqlUpdate("delete from session_rating where session_id = :session and person_id = :person")
  void delete(SessionId session, PersonId person);
}
