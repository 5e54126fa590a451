package se.fadder.secondfactor;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;

/** The SQL of half sign-ins, and of secrets that are proposed to whoever sets up an app. */
interface HalfSignInSql {
  @SqlUpdate(
      """
      insert into half_sign_in (token_hash, person_id, kind, browser, system, ends_at)
      values (:tokenHash, :personId, :kind, :browser, :system, :endsAt)
      """)
  void insert(@BindRecord HalfSignIn half, String tokenHash);

  @SqlQuery(
      """
      select person_id, kind, browser, system, ends_at
      from half_sign_in
      where token_hash = :tokenHash and ends_at > :now
      """)
  Optional<HalfSignIn> byToken(String tokenHash, Instant now);

  /** Ends all of a person, who is in by now, or whose factor was reset. */
  @SqlUpdate("delete from half_sign_in where person_id = :person")
  void deleteOf(PersonId person);

  @SqlUpdate(
      """
      delete from half_sign_in
      where token_hash in (select token_hash from half_sign_in where ends_at <= :now limit :most)
      """)
  int deleteOver(Instant now, int most);

  @SqlUpdate(
      """
      insert into factor_proposal (person_id, secret, ends_at) values (:person, :secret, :endsAt)
      on conflict (person_id) do update set secret = excluded.secret, ends_at = excluded.ends_at
      """)
  void propose(PersonId person, String secret, Instant endsAt);

  @SqlQuery("select secret from factor_proposal where person_id = :person and ends_at > :now")
  Optional<String> proposed(PersonId person, Instant now);

  @SqlUpdate("delete from factor_proposal where person_id = :person")
  void deleteProposal(PersonId person);

  @SqlUpdate(
      """
      delete from factor_proposal
      where person_id in (select person_id from factor_proposal where ends_at <= :now limit :most)
      """)
  int deleteOldProposals(Instant now, int most);
}
