package se.fadder.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.signin.SignInSessionId;

/** The SQL of what issuers know sessions by. */
interface OidcSql {
  @SqlUpdate(
      """
      insert into issuer_session (session_id, issuer, subject_hash, sid_hash)
      values (:session, :issuer, :subjectHash, :sidHash)
      """)
  void insert(SignInSessionId session, String issuer, String subjectHash, @Nullable String sidHash);

  @SqlQuery("select issuer from issuer_session where session_id = :session")
  Optional<String> issuerOf(SignInSessionId session);

  /** A session that an issuer ends. */
  record Ended(SignInSessionId sessionId, PersonId personId) {}

  @SqlQuery(
      """
      select i.session_id, s.person_id
      from issuer_session i join sign_in_session s on s.id = i.session_id
      where i.subject_hash = :subjectHash
      """)
  List<Ended> bySubject(String subjectHash);

  @SqlQuery(
      """
      select i.session_id, s.person_id
      from issuer_session i join sign_in_session s on s.id = i.session_id
      where i.sid_hash = :sidHash
      """)
  List<Ended> bySid(String sidHash);

  /** Notes a logout token; returns 0 when it was noted before. */
  @SqlUpdate(
      """
      insert into logout_token (token_hash, seen_at) values (:hash, :now) on conflict do nothing
      """)
  int noteLogout(String hash, Instant now);

  @SqlUpdate(
      """
      delete from logout_token
      where token_hash in (select token_hash from logout_token where seen_at < :before limit :most)
      """)
  int deleteLogouts(Instant before, int most);
}
