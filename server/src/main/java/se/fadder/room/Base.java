package se.fadder.room;

import java.security.SecureRandom;
import java.time.Clock;
import se.fadder.db.BackgroundDatabase;
import se.fadder.db.Database;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.CloseStack;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Today;

/**
 * The parts that every room of a server stands on.
 *
 * @param database for what somebody waits for
 * @param background the same database, for work that gives way to whoever waits
 * @param throttle by which work that nobody waits for gives way
 * @param opened takes what a room opens when it is made, to be closed with the server
 */
public record Base(
    Database database,
    Database background,
    BackgroundThrottle throttle,
    Ids ids,
    Today today,
    SecureRandom random,
    Jobs jobs,
    CloseStack opened) {

  /** Creates the base on a database. */
  public static Base on(
      Database database, Today today, BackgroundThrottle throttle, CloseStack opened) {
    SecureRandom random = new SecureRandom();
    Ids ids = new Ids(today.clock(), random);
    return new Base(
        database,
        new BackgroundDatabase(database, throttle),
        throttle,
        ids,
        today,
        random,
        new Jobs(ids, today.clock()),
        opened);
  }

  public Clock clock() {
    return today.clock();
  }
}
