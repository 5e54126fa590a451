package se.fadder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.DatabaseCounts;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;

/**
 * Ticking a step by hand: the rows that Fadder writes for it, through the same group-committing
 * writer, and the step's id as the answer. It judges nothing and reads nothing anew. To be warmed
 * up as Fadder is, it un-ticks too.
 */
final class TickByHand {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;
  private final Clock clock = Clock.systemUTC();

  TickByHand(Path file) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + file));
  }

  /** What is written. */
  interface TickSql {
    @SqlQuery("select person_id from sign_in_session where token_hash = :tokenHash")
    @Nullable String person(String tokenHash);

    @SqlUpdate(
        """
        insert into idempotency (person, key, mutation, input_hash, outcome, created_at)
        values (:person, :key, 'stepTick', :inputHash, '', :now)
        """)
    void take(String person, String key, String inputHash, Instant now);

    @SqlUpdate(
        "update step set done_at = :now, done_by = :person, ending = 'DONE' where id = :step and"
            + " done_at is null")
    int tick(String step, String person, Instant now);

    @SqlUpdate("update step set done_at = null, done_by = null, ending = null where id = :step")
    int untick(String step);

    @SqlUpdate(
        """
        insert into change (id, at, actor_id, subject_id, kind, thing_id, detail)
        values (:id, :now, :person, :person, 'STEP_TICKED', :step, :detail)
        """)
    void note(UUID id, Instant now, String person, String step, String detail);

    @SqlUpdate("update idempotency set outcome = :outcome where person = :person and key = :key")
    void finish(String person, String key, String outcome);
  }

  byte[] answer(String tokenHash, byte[] body) throws IOException {
    JsonNode request = JSON.readTree(body);
    boolean opens = request.path("operationName").asText().equals("stepUntick");
    JsonNode input = request.path("variables").path("input");
    String outer = input.path("stepId").asText();
    String step = outer.substring("Step_".length());
    String key = input.path("idempotencyKey").asText();
    String person =
        Objects.requireNonNull(
            database.<@Nullable String>read(tx -> tx.sql(TickSql.class).person(tokenHash)));
    String hash = Dataset.sha256(outer);
    boolean changed =
        database.write(tx -> {
          TickSql sql = tx.sql(TickSql.class);
          Instant now = clock.instant();
          sql.take(person, key, hash, now);
          int count = opens ? sql.untick(step) : sql.tick(step, person, now);
          sql.note(UUID.randomUUID(), now, person, step, now.toString());
          sql.finish(person, key, "{\"changed\":\"" + outer + "\",\"problems\":[]}");
          return count == 1;
        });
    return Floor.utf8(
        changed ? "{\"data\":{\"stepTick\":{\"step\":{\"id\":\"" + outer + "\"}}}}" : "{}");
  }

  DatabaseCounts counts() {
    return database.counts();
  }
}
