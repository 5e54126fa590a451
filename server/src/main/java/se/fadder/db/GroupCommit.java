package se.fadder.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a SQLite database: a thread with a connection that takes the units of work
 * which queued up while it was at the disk, runs each in a savepoint of its own, commits once for
 * all of them, and only then answers. A unit that throws takes back its own writes and nobody
 * else's.
 *
 * <p>It is a platform thread because it waits inside native code, where a virtual one would keep
 * its carrier from everybody else.
 */
final class GroupCommit {
  /** How much one commit may gather: it bounds how long the first in the group waits. */
  private static final int MOST_UNITS = 256;

  private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private static final int QUEUE = 4096;
  private static final long PATIENCE_SECONDS = 10;

  /** The longest that a unit of work should hold the writer. */
  private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private static final System.Logger LOG = System.getLogger(GroupCommit.class.getName());

  private final Session session;
  private final DatabaseWatch watch;
  private final EventBus eventBus;
  private final Runnable committed;
  private final BlockingQueue<QueuedWrite<?>> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Thread thread;
  private final LongAdder units = new LongAdder();
  private final LongAdder commits = new LongAdder();
  private volatile boolean closing;

  /** A statement was stopped, and SQLite took back all that the transaction held. */
  private static final class GroupLost extends Exception {
    private static final long serialVersionUID = 1L;

    GroupLost(SQLException cause) {
      super(cause);
    }
  }

  /**
   * Begins.
   *
   * @param committed is told of each commit
   */
  GroupCommit(Session session, DatabaseWatch watch, EventBus eventBus, Runnable committed) {
    this.committed = committed;
    this.session = session;
    this.watch = watch;
    this.eventBus = eventBus;
    thread = begin();
  }

  /**
   * Whoever waits to write waits for this thread: it goes before others where Java may tell the
   * system so.
   */
  @SuppressWarnings("ThreadPriorityCheck") // It makes waiting shorter; nothing relies on it.
  private Thread begin() {
    return Thread.ofPlatform()
        .name("fadder-writer")
        .priority(Thread.MAX_PRIORITY)
        .start(this::work);
  }

  /** Hands the work to the writer and waits until it is on disk, or has failed. */
  <T extends @Nullable Object> T write(Function<WriteTx, T> work) {
    if (thread.equals(Thread.currentThread())) {
      throw new IllegalStateException("a unit of work must not wait for another one");
    }
    QueuedWrite<T> write = new QueuedWrite<>(work);
    enqueue(write);
    return write.await();
  }

  private void enqueue(QueuedWrite<?> write) {
    requireOpen();
    try {
      if (!queue.offer(write, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new DatabaseBusy("the writer's queue is full");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseBusy("interrupted while waiting for the writer", e);
    }
    // The writer may have ended between the two looks: then nobody would answer.
    if (closing && queue.remove(write)) {
      requireOpen();
    }
  }

  private void requireOpen() {
    if (closing) {
      throw new IllegalStateException("the database is closed");
    }
  }

  private void work() {
    while (!(closing && queue.isEmpty())) {
      commitGroup(next());
    }
  }

  private QueuedWrite<?> next() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        // A unit of work left the flag behind. Only close() ends the writer.
      }
    }
  }

  private void commitGroup(QueuedWrite<?> first) {
    List<QueuedWrite<?>> group = new ArrayList<>();
    try {
      session.execute("begin immediate");
      runGroup(first, group);
      commit(group);
      group.forEach(write -> eventBus.publish(write.announced()));
      group.forEach(this::acknowledge);
    } catch (GroupLost e) {
      rollBack();
      acknowledge(group.removeLast());
      // They have done nothing wrong, and run again as they would have without their neighbour.
      group.forEach(this::commitGroup);
    } catch (SQLException | RuntimeException | Error e) {
      RuntimeException failure =
          e instanceof SQLException sql
              ? SqlErrors.translate(sql)
              : new DatabaseFailure("the writer failed", e);
      rollBack();
      if (!group.contains(first)) {
        first.fail(failure);
      }
      group.forEach(write -> write.fail(failure));
    }
  }

  private void commit(List<QueuedWrite<?>> group) throws SQLException {
    long before = System.nanoTime();
    session.execute("commit");
    int stored = (int) group.stream().filter(QueuedWrite::succeeded).count();
    committed.run();
    commits.increment();
    units.add(stored);
    watch.commit(stored, System.nanoTime() - before);
  }

  private void acknowledge(QueuedWrite<?> write) {
    write.report(watch);
    write.acknowledge();
  }

  private void runGroup(QueuedWrite<?> first, List<QueuedWrite<?>> group)
      throws SQLException, GroupLost {
    long start = System.nanoTime();
    @Nullable QueuedWrite<?> write = first;
    while (write != null) {
      group.add(write);
      long before = System.nanoTime();
      session.execute("savepoint unit");
      if (!write.run(session)) {
        takeBack(write);
      }
      session.execute("release savepoint unit");
      long after = System.nanoTime();
      watch.held(after - before);
      warnWhenSlow(write, after - before);
      boolean full = group.size() == MOST_UNITS || after - start > MOST_NANOS;
      write = full ? null : queue.poll();
    }
  }

  private void takeBack(QueuedWrite<?> write) throws SQLException, GroupLost {
    try {
      session.execute("rollback to savepoint unit");
    } catch (SQLException e) {
      if (write.wasStopped()) {
        throw new GroupLost(e);
      }
      throw e;
    }
  }

  private void warnWhenSlow(QueuedWrite<?> write, long nanos) {
    int waiting = queue.size();
    if (nanos > SLOW_NANOS && waiting > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} held the writer for {1} ms while {2} waited",
          write.origin(),
          TimeUnit.NANOSECONDS.toMillis(nanos),
          waiting);
    }
  }

  private void rollBack() {
    try {
      session.execute("rollback");
    } catch (SQLException e) {
      // SQLite has rolled back by itself already, as it does when the disk is full.
      LOG.log(System.Logger.Level.DEBUG, "nothing to roll back", e);
    }
  }

  long units() {
    return units.sum();
  }

  long commits() {
    return commits.sum();
  }

  int waiting() {
    return queue.size();
  }

  /** Refuses new work, finishes what is queued, and closes the connection. */
  public void close() throws SQLException, InterruptedException {
    closing = true;
    // Wakes the writer where it waits for work.
    queue.put(new QueuedWrite<@Nullable Void>(tx -> null));
    thread.join();
    session.close();
  }
}
