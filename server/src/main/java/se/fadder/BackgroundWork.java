package se.fadder;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fadder.db.BackgroundDatabase;
import se.fadder.db.Database;
import se.fadder.fcm.Fcm;
import se.fadder.fcm.FcmSettings;
import se.fadder.fcm.FcmWatch;
import se.fadder.fcm.MessageSender;
import se.fadder.jobs.DailyJob;
import se.fadder.jobs.JobHandler;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.CannotStart;
import se.fadder.onboarding.DueCheck;
import se.fadder.onboarding.MorningRun;
import se.fadder.push.ReminderDelivery;

/**
 * What a server does on its own account: it finds out who is to be reminded, reminds them, and
 * keeps what is derived anew.
 */
public final class BackgroundWork implements AutoCloseable {
  private final Database database;
  private final Rooms rooms;
  private final Optional<Fcm> fcm;
  private final ReminderDelivery delivery;
  private final List<JobHandler> handlers;
  private final JobRunner runner;

  private BackgroundWork(
      Database database,
      Rooms rooms,
      Optional<Fcm> fcm,
      ReminderDelivery delivery,
      List<JobHandler> handlers,
      JobRunner runner) {
    this.handlers = handlers;
    this.database = database;
    this.rooms = rooms;
    this.delivery = delivery;
    this.fcm = fcm;
    this.runner = runner;
  }

  /**
   * Begins.
   *
   * @param background all of it is done there
   * @param settings where push goes out; empty when it does not
   * @throws CannotStart when Firebase's credentials cannot be read
   */
  static BackgroundWork begin(
      Database database,
      BackgroundThrottle background,
      Rooms rooms,
      Optional<FcmSettings> settings,
      JobWatch jobWatch,
      FcmWatch fcmWatch) {
    SecureRandom random = new SecureRandom();
    Optional<Fcm> fcm = settings.map(some -> fcm(some, background, rooms, fcmWatch));
    Database behind = new BackgroundDatabase(database, background);
    ReminderDelivery delivery =
        ReminderDelivery.through(
            behind,
            rooms.jobs(),
            rooms.today(),
            rooms.ids(),
            random,
            rooms.people(),
            rooms.reminderKinds(),
            fcm.map(MessageSender.class::cast));
    List<DailyJob> daily =
        Stream.of(
                new MorningRun(rooms.stepsDue(), rooms.planCommands().closings()),
                rooms.planListings())
            .map(work -> new DailyJob(behind, rooms.jobs(), rooms.today(), work))
            .toList();
    daily.forEach(DailyJob::begin);
    List<JobHandler> handlers = new ArrayList<>(daily);
    handlers.add(delivery);
    handlers.add(
        new DueCheck(behind, rooms.jobs(), rooms.today(), rooms.stepsDue(), rooms.dueChecks()));
    return new BackgroundWork(
        database,
        rooms,
        fcm,
        delivery,
        handlers,
        new JobRunner(behind, rooms.jobs(), handlers, random, jobWatch));
  }

  private static Fcm fcm(
      FcmSettings settings, BackgroundThrottle background, Rooms rooms, FcmWatch watch) {
    try {
      return new Fcm(settings, background, rooms.today().clock(), watch);
    } catch (IllegalArgumentException e) {
      throw new CannotStart("push.fcm.credentials", e);
    }
  }

  /** For how long the oldest reminder waits that should have been told. */
  public Duration oldestWaits() {
    return database.<Duration>read(delivery::oldestWaits);
  }

  /** How many jobs of all kinds have failed too often. */
  public long dead() {
    return database.<Long>read(tx ->
        handlers.stream()
            .mapToLong(handler -> rooms.jobs().counts(tx, handler.kind()).dead())
            .sum());
  }

  /** Finishes what is underway. */
  @Override
  public void close() {
    runner.close();
    fcm.ifPresent(Fcm::close);
  }
}
