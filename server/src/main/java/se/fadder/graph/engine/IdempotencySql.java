package se.fadder.graph.engine;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/** The idempotency keys that clients gave to mutations, with the first outcome of each. */
interface IdempotencySql {
  /** Takes the key. Returns 0 when the person has used it before. */
  @SqlUpdate(
      """
      insert into idempotency (person, key, mutation, input_hash, outcome, created_at)
      values (:person, :key, :mutation, :inputHash, '', :now)
      on conflict (person, key) do nothing
      """)
  int take(PersonId person, UUID key, String mutation, String inputHash, Instant now);

  @SqlUpdate(
      """
      update idempotency set outcome = :outcome where person = :person and key = :key
      """)
  void finish(PersonId person, UUID key, String outcome);

  /**
   * The outcome of that mutation with that input; null when the key was used for something else.
   */
  @SqlQuery(
      """
      select outcome from idempotency
      where person = :person and key = :key and mutation = :mutation and input_hash = :inputHash
      """)
  @Nullable String outcome(PersonId person, UUID key, String mutation, String inputHash);

  @SqlUpdate(
      """
      delete from idempotency
      where (person, key) in (
        select person, key from idempotency where created_at < :limit limit :most)
      """)
  int forgetBefore(Instant limit, int most);
}
