package se.fadder.signin;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The SQL that deletes sign-in sessions that are over. */
interface SignInPurgeSql {
  @SqlUpdate(
      """
      delete from sign_in_session
      where id in (
        select id from sign_in_session
        where started_at <= :startedBy or used_at <= :usedBy
        limit :most)
      """)
  int deleteOver(Instant startedBy, Instant usedBy, int most);
}
