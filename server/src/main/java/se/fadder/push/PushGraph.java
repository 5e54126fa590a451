package se.fadder.push;

import java.util.List;
import java.util.Set;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.GraphRoom;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.Wiring;
import se.fadder.jobs.DeadJob;
import se.fadder.jobs.JobId;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Viewer;

/** Wires {@code push.graphqls}. */
public final class PushGraph implements GraphRoom {
  /** Beyond what Firebase gives out, whose tokens have some 160 characters. */
  private static final int LONGEST_TOKEN = 4096;

  private static final int LONGEST_NAME = 60;

  private static final Loader<DeviceId, Device> DEVICE = new Loader<>("push.device");
  private static final Loader<DeviceId, List<DevicePreference>> PREFERENCES =
      new Loader<>("push.preferences");
  private static final Loader<NotificationId, Notification> NOTIFICATION =
      new Loader<>("push.notification");

  private final Devices devices;
  private final Notifications notifications;
  private final DeadWork deadWork;

  public PushGraph(Devices devices, Notifications notifications, DeadWork deadWork) {
    this.devices = devices;
    this.notifications = notifications;
    this.deadWork = deadWork;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(DEVICE, devices::byIds);
    wiring.loader(PREFERENCES, devices::preferences);
    wiring.loader(NOTIFICATION, notifications::byIds);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "devices",
            (viewer, args, operation) -> operation.read(tx -> devices.own(tx, operation.viewer())))
        .field(
            "notifications",
            (viewer, args, operation) ->
                operation.read(tx -> notifications.open(tx, operation.viewer())))
        .field(
            "quietHours",
            (viewer, args, operation) ->
                operation.read(tx -> notifications.quietHours(tx, operation.viewer())));
    wiring
        .node("Device", Device.class, DeviceId.class, DeviceId::new, DEVICE)
        .field("current", (device, args, operation) -> device.isOf(operation.viewer()))
        .field(
            "preferences", (device, args, operation) -> operation.load(PREFERENCES, device.id()));
    wiring.type("DevicePreference", DevicePreference.class);
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
                notifications.answers(notification).stream().sorted().toList());
    wiring.subscription(
        "notificationsChanged",
        (root, args, operation) -> Set.of(Notifications.happeningOf(operation.viewer().person())),
        (root, args, operation) -> operation.viewer());
    wireDevices(wiring);
    wireNotifications(wiring);
    wireDeadWork(wiring);
  }

  private void wireDevices(Wiring wiring) {
    wiring.mutation(
        "deviceRegister",
        (tx, viewer, input) -> payload(devices.register(tx, viewer, registration(input))));
    wiring.mutation(
        "deviceRemove",
        (tx, viewer, input) ->
            payload(devices.remove(tx, viewer, input.id("deviceId", DeviceId.class))));
    wiring.mutation(
        "deviceRename",
        (tx, viewer, input) ->
            payload(
                devices.rename(
                    tx,
                    viewer,
                    input.id("deviceId", DeviceId.class),
                    input.text("name", LONGEST_NAME))));
    wiring.mutation(
        "devicePrefer",
        (tx, viewer, input) ->
            payload(
                devices.prefer(
                    tx,
                    viewer,
                    input.id("deviceId", DeviceId.class),
                    input.nameOf("kind"),
                    input.truth("wanted"))));
  }

  private static Registration registration(Args input) {
    return new Registration(
        input.uuid("installation"),
        input.oneOf("platform", Platform.class),
        input.oneOf("language", Language.class),
        input.oneOf("tokenKind", TokenKind.class),
        input.opaque("token", LONGEST_TOKEN));
  }

  private void wireNotifications(Wiring wiring) {
    wiring.mutation(
        "quietHoursSet",
        (tx, viewer, input) ->
            payload(
                notifications.setQuietHours(tx, viewer, input.time("begins"), input.time("ends"))));
    wiring.mutation(
        "notificationTest", (tx, viewer, input) -> payload(notifications.test(tx, viewer)));
    wiring.mutation(
        "notificationAnswer",
        (tx, viewer, input) ->
            payload(
                notifications.answer(
                    tx,
                    viewer,
                    input.id("notificationId", NotificationId.class),
                    input.oneOf("answer", NotificationAnswer.class))));
  }

  private void wireDeadWork(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "deadJobs",
            (viewer, args, operation) ->
                Connection.of(
                    operation.read(tx -> deadWork.dead(tx, operation.viewer(), args.page())),
                    job -> new After(job.kind(), job.id().value().toString())));
    wiring.type("DeadJob", DeadJob.class).field("id", (job, args, operation) -> job.id().value());
    wiring.mutation(
        "jobRevive",
        (tx, viewer, input) ->
            switch (deadWork.revive(tx, viewer, new JobId(input.uuid("jobId")))) {
              case DeadWork.Outcome.Revived(var by) -> Payload.of(by);
              case DeadWork.Outcome.Refused(var problem) -> Payload.refused(problem);
            });
  }

  private static Payload payload(Devices.Outcome outcome) {
    return switch (outcome) {
      case Devices.Outcome.Done(var device) -> Payload.of(device);
      case Devices.Outcome.Removed(var person) -> Payload.of(person);
      case Devices.Outcome.Refused(var problem) -> Payload.refused(problem);
    };
  }

  private static Payload payload(Notifications.Outcome outcome) {
    return switch (outcome) {
      case Notifications.Outcome.Done(var person) -> Payload.of(person);
      case Notifications.Outcome.Refused(var problem) -> Payload.refused(problem);
    };
  }
}
