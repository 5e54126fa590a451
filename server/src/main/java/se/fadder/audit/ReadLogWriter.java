package se.fadder.audit;

import static java.util.Comparator.comparing;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import se.fadder.audit.ReadLogSql.StoredRead;
import se.fadder.db.Database;

/**
 * The writer of what {@link ReadLog} notes, a batch at a time, within a second of the read. While
 * the database does not take a batch it is tried again, and what comes after waits behind it.
 */
public final class ReadLogWriter implements AutoCloseable {
  /** The most reads in a unit of work: so many take far less than the 20 ms that it may. */
  static final int AT_ONCE = 500;

  private static final System.Logger LOG = System.getLogger(ReadLogWriter.class.getName());
  private static final Duration EVERY = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration SHORT = Duration.ofMillis(50);

  /** How long a server that stops waits for a database that fails to come back. */
  private static final Duration LAST_CHANCE = Duration.ofSeconds(3);

  /** The order in which all servers write, so that two do not wait for each other's rows. */
  private static final Comparator<DataRead> BY_KEY =
      comparing((DataRead read) -> read.subjectId().value())
          .thenComparing(DataRead::hour)
          .thenComparing(read -> read.viewerId().value())
          .thenComparing(read -> read.kind().name());

  private final Database database;
  private final ReadLog readLog;
  private final LongAdder written = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile long closedAt;

  /** Starts the writer. */
  public ReadLogWriter(Database database, ReadLog readLog) {
    this.database = database;
    this.readLog = readLog;
    this.thread = Thread.ofPlatform().daemon().name("fadder-reads").start(this::work);
  }

  private void work() {
    boolean last = false;
    while (!last) {
      last = isClosingWithin(EVERY);
      List<DataRead> batch = readLog.take(AT_ONCE);
      while (!batch.isEmpty()) {
        write(batch.stream().sorted(BY_KEY).toList());
        batch = readLog.take(AT_ONCE);
      }
    }
    if (lost.sum() > 0) {
      LOG.log(
          Level.ERROR,
          "{0} reads of personal data are not written: the database failed until the end",
          lost.sum());
    }
  }

  private void write(List<DataRead> batch) {
    Duration pause = EVERY;
    while (lost.sum() == 0) {
      if (tryToWrite(batch, pause.equals(EVERY))) {
        return;
      }
      if (isClosingWithin(pause) && System.nanoTime() - closedAt > LAST_CHANCE.toNanos()) {
        break;
      }
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
    lost.add(batch.size());
  }

  private boolean tryToWrite(List<DataRead> batch, boolean first) {
    try {
      database.write(tx -> {
        tx.sql(ReadLogSql.class).insert(batch.stream().map(StoredRead::of).toList());
        return true;
      });
      written.add(batch.size());
      return true;
    } catch (RuntimeException e) {
      if (first) {
        LOG.log(Level.WARNING, "reads of personal data wait to be written", e);
      }
      return false;
    }
  }

  /** Waits that long, or less when the server stops meanwhile; returns whether it is stopping. */
  private boolean isClosingWithin(Duration time) {
    try {
      if (closing.getCount() == 0) {
        Thread.sleep(SHORT);
        return true;
      }
      return closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** The number of reads that were written, for metrics. */
  public long written() {
    return written.sum();
  }

  /**
   * Writes what is noted and stops. To be called when nothing is read any more and before the
   * database is closed; what cannot be written then is counted in the log.
   */
  @Override
  public void close() {
    closedAt = System.nanoTime();
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
