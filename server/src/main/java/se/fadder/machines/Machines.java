package se.fadder.machines;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Endpoint.Request;
import se.fadder.kernel.Json;
import se.fadder.kernel.Today;
import se.fadder.signin.Token;

/**
 * The machines that ask with a key. A key that there is none of, that was taken back, whose last
 * day has passed or that is for something else is refused in the same words; it holds 256 random
 * bits, which nobody guesses. What a key is used for is counted, so that a machine that has gone
 * wild keeps nobody else waiting.
 */
public final class Machines {
  private static final String BEARER = "bearer ";

  private final Database database;
  private final Today today;

  Machines(Database database, Today today) {
    this.database = database;
    this.today = today;
  }

  /** Answers a request that comes with a key for something, or tells why it is not. */
  public Answer answer(Request request, MachineScope scope, Function<MachineKey, Answer> work) {
    Optional<Token> token =
        request
            .header("authorization")
            .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .flatMap(value -> Token.of(value.substring(BEARER.length()).strip()));
    Optional<Used> used = token.flatMap(shown -> database.write(tx -> use(tx, shown, scope)));
    if (used.isEmpty()) {
      return Json.unauthenticated();
    }
    Duration wait = used.get().left();
    return wait.isPositive()
        ? Json.problem(
            429,
            Map.of("Retry-After", Long.toString(wait.plusMillis(999).toSeconds())),
            "TOO_MANY_REQUESTS",
            "The key was used too often.")
        : work.apply(used.get().key());
  }

  private record Used(MachineKey key, Duration left) {}

  private Optional<Used> use(WriteTx tx, Token token, MachineScope scope) {
    MachineKeySql sql = tx.sql(MachineKeySql.class);
    Optional<MachineKey> key =
        sql.byHash(token.hash()).filter(of -> of.scope() == scope && of.isValidOn(today.date()));
    return key.map(of -> new Used(of, count(sql, of)));
  }

  /** Counts a use: a bucket that leaks evenly; what is refused does not count. */
  private Duration count(MachineKeySql sql, MachineKey key) {
    Instant now = today.now();
    Instant before = sql.fullUntil(key.id());
    Instant start = before.isBefore(now) ? now : before;
    Duration every = key.scope().every();
    Instant full = start.plus(every);
    Duration over = Duration.between(now, full).minus(every.multipliedBy(key.scope().atOnce()));
    if (!over.isPositive()) {
      sql.used(key.id(), now, full);
    }
    return over;
  }
}
