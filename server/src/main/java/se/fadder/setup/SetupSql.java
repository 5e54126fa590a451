package se.fadder.setup;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The SQL of one-time links. */
interface SetupSql {
  @SqlUpdate(
      """
      insert into setup_link (token_hash, made_at, expires_at)
      values (:tokenHash, :madeAt, :expiresAt)
      on conflict (token_hash) do nothing
      """)
  void insert(String tokenHash, Instant madeAt, Instant expiresAt);

  @SqlQuery("select expires_at from setup_link where token_hash = :tokenHash")
  Optional<Instant> expiresAt(String tokenHash);

  @SqlUpdate("delete from setup_link where expires_at <= :now")
  void deleteOver(Instant now);

  @SqlUpdate("delete from setup_link")
  void deleteAll();
}
