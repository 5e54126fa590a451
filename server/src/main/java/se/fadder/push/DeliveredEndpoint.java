package se.fadder.push;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.kernel.Json;
import se.fadder.kernel.Rfc3339;

/**
 * {@code POST /push/delivered}: a device says that a notification has arrived, and is told what its
 * text needs.
 */
public final class DeliveredEndpoint extends PushEndpoint {
  private final Database database;
  private final Notifications notifications;

  public DeliveredEndpoint(Database database, Notifications notifications) {
    super("/push/delivered", Set.of("token"), Set.of());
    this.database = database;
    this.notifications = notifications;
  }

  @Override
  Answer answer(DeliveryId token, Map<String, String> texts) {
    // By the thousand, and nothing is judged but the rows that are changed.
    return database
        .<Optional<Notifications.Arrived>>writeLocked(tx -> notifications.delivered(tx, token))
        .map(arrived -> Json.answer(200, Map.of(), Shown.of(arrived)))
        .orElseGet(PushEndpoint::notFound);
  }

  private record Shown(
      String kind,
      int number,
      List<String> answers,
      String language,
      String expires,
      @Nullable String address,
      @Nullable Said said,
      boolean silent) {
    static Shown of(Notifications.Arrived arrived) {
      Notification notification = arrived.notification();
      return new Shown(
          notification.kind(),
          notification.number(),
          arrived.answers().stream().map(Enum::name).sorted().toList(),
          arrived.language().name(),
          Rfc3339.text(notification.expiresAt()),
          arrived.leadsTo().orElse(null),
          arrived.said().orElse(null),
          arrived.silent());
    }
  }
}
