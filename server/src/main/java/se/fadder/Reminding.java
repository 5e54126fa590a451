package se.fadder;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fadder.db.BackgroundDatabase;
import se.fadder.db.Database;
import se.fadder.jobs.DailyJob;
import se.fadder.jobs.JobHandler;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.Background;
import se.fadder.onboarding.Mornings;
import se.fadder.push.Fcm;
import se.fadder.push.FcmSettings;
import se.fadder.push.FcmWatch;
import se.fadder.push.Sender;
import se.fadder.push.Sending;

/**
 * What a server does on its own account: it finds out who is to be reminded, reminds them, and
 * keeps what is derived anew.
 */
final class Reminding implements AutoCloseable {
  private final Database database;
  private final Rooms rooms;
  private final Optional<Fcm> fcm;
  private final Sending sending;
  private final List<JobHandler> handlers;
  private final JobRunner runner;

  private Reminding(
      Database database,
      Rooms rooms,
      Optional<Fcm> fcm,
      Sending sending,
      List<JobHandler> handlers,
      JobRunner runner) {
    this.handlers = handlers;
    this.database = database;
    this.rooms = rooms;
    this.sending = sending;
    this.fcm = fcm;
    this.runner = runner;
  }

  /**
   * Begins.
   *
   * @param background all of it is done there
   * @param settings where push goes out; empty when it does not
   * @throws Fadder.CannotStart when Firebase's credentials cannot be read
   */
  static Reminding begin(
      Database database,
      Background background,
      Rooms rooms,
      Optional<FcmSettings> settings,
      JobWatch jobWatch,
      FcmWatch fcmWatch) {
    SecureRandom random = new SecureRandom();
    Optional<Fcm> fcm = settings.map(some -> fcm(some, background, rooms, fcmWatch));
    Database behind = new BackgroundDatabase(database, background);
    Sending sending =
        Sending.through(
            behind,
            rooms.jobs(),
            rooms.today(),
            rooms.ids(),
            random,
            rooms.people(),
            rooms.reminderKinds(),
            fcm.map(Sender.class::cast));
    List<DailyJob> daily =
        Stream.of(
                new Mornings(rooms.stepsDue(), rooms.planVerbs().closings()), rooms.planListings())
            .map(work -> new DailyJob(behind, rooms.jobs(), rooms.today(), work))
            .toList();
    daily.forEach(DailyJob::begin);
    List<JobHandler> handlers = new ArrayList<>(daily);
    handlers.add(sending);
    return new Reminding(
        database,
        rooms,
        fcm,
        sending,
        handlers,
        new JobRunner(behind, rooms.jobs(), handlers, random, jobWatch));
  }

  private static Fcm fcm(FcmSettings settings, Background background, Rooms rooms, FcmWatch watch) {
    try {
      return new Fcm(settings, background, rooms.today().clock(), watch);
    } catch (IllegalArgumentException e) {
      throw new Fadder.CannotStart("push.fcm.credentials", e);
    }
  }

  /** For how long the oldest reminder waits that should have been told. */
  Duration oldestWaits() {
    return database.<Duration>read(sending::oldestWaits);
  }

  /** How many jobs of all kinds have failed too often. */
  long dead() {
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
