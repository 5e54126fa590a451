package se.fadder.passkeys;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;

/** The SQL of passkeys and of the challenges that they answer. */
interface PasskeySql {
  String PASSKEYS =
      """
      select id, person_id, credential, public_key, counter, backup_eligible, backed_up, name, made_at, used_at
      from passkey
      """;

  @SqlUpdate(
      """
      insert into passkey (
        id, person_id, credential, public_key, counter, backup_eligible, backed_up, name, made_at, used_at)
      values (
        :id, :personId, :credential, :publicKey, :counter, :backupEligible, :backedUp, :name, :madeAt, :usedAt)
      on conflict do nothing
      """)
  int insert(@BindRecord Passkey passkey);

  @SqlQuery(PASSKEYS + "where credential = :credential")
  Optional<Passkey> byCredential(String credential);

  @SqlQuery(PASSKEYS + "where person_id = :person order by id limit :most")
  List<Passkey> of(PersonId person, int most);

  /** Those of the people who have one. */
  @SqlQuery("select distinct person_id from passkey where person_id in (<people>)")
  List<PersonId> having(@BindEach("people") Collection<PersonId> people);

  /** Notes a use, unless another was noted since the passkey was read. */
  @SqlUpdate(
      """
      update passkey set counter = :counter, backed_up = :backedUp, used_at = :now
      where id = :id and counter = :before
      """)
  int use(PasskeyId id, long before, long counter, boolean backedUp, Instant now);

  @SqlUpdate("delete from passkey where id = :id and person_id = :person")
  int delete(PasskeyId id, PersonId person);

  @SqlUpdate("delete from passkey where person_id = :person")
  int deleteOf(PersonId person);

  @SqlUpdate(
      """
      insert into passkey_challenge (challenge_hash, person_id, ends_at)
      values (:hash, :person, :endsAt)
      """)
  void begin(String hash, @Nullable PersonId person, Instant endsAt);

  /** Takes a challenge, which counts once. */
  @SqlUpdate(
      """
      delete from passkey_challenge
      where challenge_hash = :hash and person_id is not distinct from :person and ends_at > :now
      """)
  int take(String hash, @Nullable PersonId person, Instant now);

  /** Deletes what is over whenever another is made: no more than were made before. */
  @SqlUpdate("delete from passkey_challenge where ends_at <= :now")
  void deleteAllOver(Instant now);

  @SqlUpdate(
      """
      delete from passkey_challenge
      where challenge_hash in (select challenge_hash from passkey_challenge where ends_at <= :now limit :most)
      """)
  int deleteOver(Instant now, int most);
}
