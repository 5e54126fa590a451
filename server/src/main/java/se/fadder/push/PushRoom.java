package se.fadder.push;

import java.time.Duration;
import java.util.List;
import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.fcm.Fcm;
import se.fadder.fcm.FcmSettings;
import se.fadder.fcm.FcmWatch;
import se.fadder.fcm.MessageSender;
import se.fadder.kernel.CannotStart;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of devices, and of what is told to whom and when.
 *
 * @param kinds takes the kinds of reminders that rooms above write
 * @param outbox takes the reminders themselves
 */
public record PushRoom(
    Room room,
    Base base,
    ReminderKinds kinds,
    Outbox outbox,
    Notifications notifications,
    Devices devices,
    ReminderDelivery delivery)
    implements Offering {

  /**
   * Makes the room on the rooms below it.
   *
   * @throws CannotStart when Firebase's credentials cannot be read
   */
  public static PushRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      CalendarRoom calendar,
      PushSettings settings,
      FcmWatch watch) {
    audit.changeKinds().add(DeviceChangeKind.values());
    ReminderKinds kinds = new ReminderKinds();
    kinds.add(new TestReminder());
    Outbox outbox = new Outbox(base.ids(), base.jobs());
    Notifications notifications =
        new Notifications(
            base.today(), people.people(), calendar.busyTimes(), base.jobs(), outbox, kinds);
    Devices devices = new Devices(base.ids(), base.today(), audit.log(), kinds);
    calendar.busyTimes().addListener(new HeldReminders(base.today(), base.jobs()));
    ReminderDelivery delivery =
        ReminderDelivery.through(
            base.background(),
            base.jobs(),
            base.today(),
            base.ids(),
            base.random(),
            people.people(),
            calendar.busyTimes(),
            kinds,
            settings.fcm().map(some -> sender(base, some, watch)));
    return new PushRoom(
        Room.named("push")
            .data(PushData.TABLES)
            .graph("push", new PushGraph(notifications))
            .graph("push-devices", new DeviceGraph(devices))
            .endpoint(new DeliveredEndpoint(base.database(), notifications))
            .endpoint(new AnswerEndpoint(base.database(), notifications))
            .endpoint(new ConfigEndpoint(settings.web()))
            .job(delivery)
            .daily(PushPurge.work(base.today(), kinds))
            .pageMayAsk(settings.web().isPresent() ? WebConfiguration.HOSTS : List.of())
            .build(),
        base,
        kinds,
        outbox,
        notifications,
        devices,
        delivery);
  }

  private static MessageSender sender(Base base, FcmSettings settings, FcmWatch watch) {
    try {
      return base.opened().add(new Fcm(settings, base.throttle(), base.clock(), watch));
    } catch (IllegalArgumentException e) {
      throw new CannotStart("push.fcm.credentials", e);
    }
  }

  /** How long the oldest reminder waits that should have been told. */
  public Duration oldestWaits() {
    return base.database().<Duration>read(delivery::oldestWaits);
  }
}
