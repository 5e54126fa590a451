package se.fadder.push;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Database;
import se.fadder.kernel.Json;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Rfc3339;
import se.fadder.push.Notifications.FromDevice;

/**
 * {@code POST /push/answer}: answers a notification by the token that was sent with it, once. A
 * device that had no contact says when the answer was given.
 */
public final class AnswerEndpoint extends PushEndpoint {
  private final Database database;
  private final Notifications notifications;

  public AnswerEndpoint(Database database, Notifications notifications) {
    super("/push/answer", Set.of("token", "answer"), Set.of("at"));
    this.database = database;
    this.notifications = notifications;
  }

  @Override
  Answer answer(DeliveryId token, Map<String, String> texts) {
    Optional<NotificationAnswer> answer =
        Arrays.stream(NotificationAnswer.values())
            .filter(one -> one.name().equals(texts.get("answer")))
            .findFirst();
    if (answer.isEmpty()) {
      return Json.problem(400, Map.of(), "MALFORMED", "That is no answer.");
    }
    Optional<Instant> at;
    try {
      at = Optional.ofNullable(texts.get("at")).map(Rfc3339::parse);
    } catch (DateTimeException _) {
      return Json.problem(400, Map.of(), "MALFORMED", "That is no time.");
    }
    FromDevice heard =
        database.writeLocked(tx -> notifications.answer(tx, token, answer.get(), at, false));
    if (heard instanceof FromDevice.OnlyAlone) {
      heard = database.write(tx -> notifications.answer(tx, token, answer.get(), at, true));
    }
    return heard instanceof FromDevice.Heard(var outcome)
        ? outcome.refusal().map(AnswerEndpoint::refused).orElseGet(AnswerEndpoint::done)
        : notFound();
  }

  private static Answer refused(Problem problem) {
    return Json.problem(
        problem.code().equals("ANSWERED") ? 409 : 422, Map.of(), problem.code(), problem.message());
  }

  private static Answer done() {
    return Json.answer(200, Map.of(), Map.of());
  }
}
