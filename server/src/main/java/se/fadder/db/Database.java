package se.fadder.db;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Changes;

/** A database, which runs units of work. */
public interface Database extends AutoCloseable {
  /** Runs a unit of work that only reads, on one consistent snapshot. */
  <T extends @Nullable Object> T read(Function<Tx, T> work);

  /**
   * Runs a unit of work that may write, alone: two of them never see each other half done. When
   * this returns, the work is on disk; when it throws, nothing of it is stored. What the work
   * throws arrives unchanged.
   *
   * @param work may be run more than once (PostgreSQL's serialization failures), so it must touch
   *     nothing but the transaction; on SQLite it holds the only writer, so it must be short and
   *     must not wait for another unit of work
   * @throws UniqueViolation when a unique key is taken
   * @throws ForeignKeyViolation when a referenced row is missing
   * @throws DatabaseBusy when too much is waiting; nothing was done and it may be tried again
   * @throws DatabaseUnavailable when the disk or the database server takes nothing
   * @throws DatabaseFailure when the database itself fails in another way
   */
  <T extends @Nullable Object> T write(Function<WriteTx, T> work);

  /**
   * Runs a unit of work as {@link #write} does, for work that judges by nothing but rows that it
   * has locked or changes: the queues of work, where many servers take what lies side by side.
   * PostgreSQL runs it as READ COMMITTED; at SERIALIZABLE it takes neighbours on a page of an index
   * for a conflict.
   */
  <T extends @Nullable Object> T writeLocked(Function<WriteTx, T> work);

  /**
   * Registers a listener, which hears what units of work publish from now on until this is closed.
   * On PostgreSQL it hears those of the other servers on the same database too.
   */
  void listen(EventListener listener);

  /**
   * What has been changed, for those who keep what they have worked out; null where other servers
   * change the same, which nobody hears of before they answer.
   */
  default @Nullable Changes changes() {
    return null;
  }

  /** Whether other servers may be at work on the database too. */
  boolean isShared();

  /**
   * How many requests wait for what they have handed to another thread, and so need no processor.
   */
  default int waitingRequests() {
    return 0;
  }

  /** How many units of work that only read it runs at the same time. */
  int readers();

  /**
   * Finds out whether units of work can be run, for the readiness check. What was found out is used
   * again for two seconds, so that however many ask hardly anything is written.
   *
   * @throws RuntimeException when the database does not answer, or what is written does not reach
   *     the disk
   */
  void ping();

  /** Whether what was written last has reached the disk, as far as is known without looking. */
  boolean isWritable();

  /**
   * The counts of what has been done since this was opened, for metrics and for tests that count
   * statements.
   */
  DatabaseCounts counts();

  /** Finishes what has been taken on, refuses what comes after, and lets go of all connections. */
  @Override
  void close();
}
