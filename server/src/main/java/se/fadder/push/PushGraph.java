package se.fadder.push;

import java.util.List;
import java.util.Set;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;

/** The wiring of {@code push.graphqls}. */
public final class PushGraph implements SchemaWiring {
  private static final Loader<NotificationId, Notification> NOTIFICATION =
      new Loader<>("push.notification");

  private static final Loader<NotificationId, Set<NotificationAnswer>> OFFERED =
      new Loader<>("push.offered");

  private final Notifications notifications;

  public PushGraph(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(NOTIFICATION, notifications::byIds);
    wiring.loader(OFFERED, notifications::offered);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "notifications",
            (viewer, args, operation) ->
                operation.read(tx -> notifications.open(tx, operation.viewer())))
        .field(
            "quietHours",
            (viewer, args, operation) ->
                operation.read(tx -> notifications.quietHours(tx, operation.viewer())));
    wiring.type("QuietHours", QuietHours.class);
    wiring
        .node(
            "Notification",
            Notification.class,
            NotificationId.class,
            NotificationId::new,
            NOTIFICATION)
        .field(
            "answers",
            (notification, args, operation) ->
                operation
                    .load(OFFERED, notification.id())
                    .thenApply(answers ->
                        answers == null ? List.of() : answers.stream().sorted().toList()));
    wiring.subscription(
        "notificationsChanged",
        (root, args, operation) -> Set.of(Notifications.happeningOf(operation.viewer().person())),
        (root, args, operation) -> operation.viewer());
    wireMutations(wiring);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "quietHoursSet",
        (tx, viewer, input) ->
            Payload.of(
                notifications.setQuietHours(tx, viewer, input.time("begins"), input.time("ends"))));
    wiring.mutation(
        "notificationTest", (tx, viewer, input) -> Payload.of(notifications.test(tx, viewer)));
    wiring.mutation(
        "notificationAnswer",
        (tx, viewer, input) ->
            Payload.of(
                notifications.answer(
                    tx,
                    viewer,
                    input.id("notificationId", NotificationId.class),
                    input.oneOf("answer", NotificationAnswer.class))));
  }
}
