package se.fadder.db;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.BackgroundThrottle;

/**
 * A database as work in the background sees it: each unit of work waits for its turn there. Were
 * many to run at once, each statement of a request would wait for a processor.
 */
public final class BackgroundDatabase implements Database {
  private final Database database;
  private final BackgroundThrottle background;

  /**
   * Wraps a database.
   *
   * @param database stays its owner's, who closes it
   */
  public BackgroundDatabase(Database database, BackgroundThrottle background) {
    this.database = database;
    this.background = background;
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Tx, T> work) {
    return background.working(() -> database.read(work));
  }

  @Override
  public <T extends @Nullable Object> T write(Function<WriteTx, T> work) {
    return background.working(() -> database.write(work));
  }

  @Override
  public <T extends @Nullable Object> T writeLocked(Function<WriteTx, T> work) {
    return background.working(() -> database.writeLocked(work));
  }

  @Override
  public void listen(EventListener listener) {
    database.listen(listener);
  }

  @Override
  public boolean isShared() {
    return database.isShared();
  }

  @Override
  public int waitingRequests() {
    return database.waitingRequests();
  }

  @Override
  public int readers() {
    return database.readers();
  }

  @Override
  public void ping() {
    database.ping();
  }

  @Override
  public boolean isWritable() {
    return database.isWritable();
  }

  @Override
  public DatabaseCounts counts() {
    return database.counts();
  }

  @Override
  public void close() {}
}
