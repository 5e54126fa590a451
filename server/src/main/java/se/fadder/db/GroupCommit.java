package se.fadder.db;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.watch.ChangeMarks;
import se.fadder.db.watch.WatchedRows;

/**
 * The single writer thread of a SQLite database, with a connection of its own. It takes the units
 * of work which queued up while it was at the disk, runs each in a savepoint of its own, commits
 * once for all of them, and only then answers. A unit that throws takes back its own writes and
 * nobody else's. Whatever SQLite says, each unit gets an answer and the writer goes on, on another
 * connection if need be.
 *
 * <p>It is a platform thread because it waits inside native code, where a virtual one would keep
 * its carrier from everybody else.
 */
final class GroupCommit {
  // The limits were set and not measured: they bound how long somebody waits.

  /** The most units that one commit may gather, since the first of them waits for the last. */
  private static final int MOST_UNITS = 256;

  /** How long a commit gathers units: as long as the longest that a single one should take. */
  private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** How many units may wait: some sixteen full commits. */
  private static final int QUEUE = 4096;

  /** How long somebody waits for a place in a full queue, before the database is called busy. */
  private static final long PATIENCE_SECONDS = 10;

  /** The longest that a unit of work should hold the writer. */
  private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** Puts a page into the log that says nothing new, so that a commit has something to write. */
  private static final String PROOF = "pragma user_version = 0";

  private static final System.Logger LOG = System.getLogger(GroupCommit.class.getName());

  private final RenewableSession connection;
  private final SqliteFile file;
  private final WriteHealth health = new WriteHealth();
  private final DatabaseWatch watch;
  private final EventBus eventBus;
  private final WatchedRows watched;
  private final ChangeMarks marks;
  private final Runnable committed;
  private final BlockingQueue<QueuedWrite<?>> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Thread thread;
  private final AtomicInteger waitingRequests = new AtomicInteger();
  private final LongAdder units = new LongAdder();
  private final LongAdder commits = new LongAdder();
  private boolean suspect;
  private volatile boolean closing;

  /** A statement of a unit failed, and SQLite took back all that the transaction held. */
  private static final class GroupLost extends Exception {
    private static final long serialVersionUID = 1L;

    GroupLost(SQLException cause) {
      super(cause);
    }
  }

  /**
   * Starts the writer.
   *
   * @param watched the rows of which it is told when units write them
   * @param committed is told of each commit
   */
  GroupCommit(
      RenewableSession connection,
      SqliteFile file,
      DatabaseWatch watch,
      EventBus eventBus,
      WatchedRows watched,
      Runnable committed) {
    this.committed = committed;
    this.connection = connection;
    this.file = file;
    this.watch = watch;
    this.eventBus = eventBus;
    this.watched = watched;
    this.marks = watched.marks();
    thread = begin();
  }

  /**
   * The writer's thread. Everybody who writes waits for it: it goes before others where Java may
   * tell the system so.
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
    if (!write.isOfRequest()) {
      return write.await();
    }
    waitingRequests.incrementAndGet();
    try {
      return write.await();
    } finally {
      waitingRequests.decrementAndGet();
    }
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
      serve(next());
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

  /** Runs a unit, and those that queued up behind it, until each has its answer. */
  private void serve(QueuedWrite<?> first) {
    Deque<QueuedWrite<?>> again = new ArrayDeque<>();
    commitGroup(first, queue, again);
    while (!again.isEmpty()) {
      commitGroup(again.removeFirst(), again, again);
    }
  }

  /**
   * Commits some units together.
   *
   * @param following gives those that may come after the first
   * @param again takes those that are still without an answer; one of them at least has got one
   */
  private void commitGroup(
      QueuedWrite<?> first, Queue<QueuedWrite<?>> following, Deque<QueuedWrite<?>> again) {
    List<QueuedWrite<?>> group = new ArrayList<>();
    long took;
    try {
      Session session = connection.session();
      watched.watch(session.connection());
      session.execute("begin immediate");
      runGroup(session, first, following, group);
      took = commit(session);
    } catch (GroupLost e) {
      rollBack();
      marks.settled();
      QueuedWrite<?> lost = group.removeLast();
      lost.report(watch);
      lost.acknowledge();
      // They have done nothing wrong, and run again as they would have without their neighbour.
      group.reversed().forEach(again::addFirst);
      return;
    } catch (SQLException | RuntimeException | Error e) {
      RuntimeException failure = recover(e);
      marks.settled();
      if (!group.contains(first)) {
        first.fail(failure);
      }
      group.forEach(write -> write.fail(failure));
      return;
    }
    marks.settled();
    renewSuspect();
    tell(group, took);
    group.forEach(QueuedWrite::acknowledge);
  }

  private void runGroup(
      Session session,
      QueuedWrite<?> first,
      Queue<QueuedWrite<?>> following,
      List<QueuedWrite<?>> group)
      throws SQLException, GroupLost {
    long start = System.nanoTime();
    @Nullable QueuedWrite<?> write = first;
    while (write != null) {
      group.add(write);
      long before = System.nanoTime();
      session.execute("savepoint unit");
      if (!write.run(session)) {
        takeBack(session, write);
      }
      session.execute("release savepoint unit");
      long after = System.nanoTime();
      watch.held(after - before);
      warnWhenSlow(write, after - before);
      boolean full = group.size() == MOST_UNITS || after - start > MOST_NANOS;
      write = full ? null : following.poll();
    }
  }

  private void takeBack(Session session, QueuedWrite<?> write) throws SQLException, GroupLost {
    boolean unavailable = false;
    if (write.failure() instanceof DatabaseUnavailable failure) {
      unavailable = true;
      suspect = true;
      health.failed(failure);
    }
    try {
      session.execute("rollback to savepoint unit");
    } catch (SQLException e) {
      if (unavailable || write.failure() instanceof StatementTimedOut) {
        throw new GroupLost(e);
      }
      throw e;
    }
  }

  /** Commits; returns how many nanoseconds that took. */
  private long commit(Session session) throws SQLException {
    long before = System.nanoTime();
    boolean proves = health.wantsProof();
    if (proves) {
      session.execute(PROOF);
    }
    file.requireSame();
    session.execute("commit");
    long took = System.nanoTime() - before;
    if (proves) {
      health.proved();
    }
    return took;
  }

  /**
   * Ends whatever transaction the connection may still be in, or discards it; returns the failure
   * to tell.
   */
  private RuntimeException recover(Throwable cause) {
    RuntimeException failure =
        switch (cause) {
          case SQLException sql -> SqlErrors.translate(sql);
          case DatabaseUnavailable known -> known;
          default -> new DatabaseFailure("the writer failed", cause);
        };
    suspect |= failure instanceof DatabaseUnavailable;
    rollBack();
    if (!(failure instanceof UniqueViolation || failure instanceof ForeignKeyViolation)) {
      health.failed(failure);
    }
    return failure;
  }

  /**
   * Rolls back, on a new connection where SQLite could not read or write: that may have left its
   * mark on the old one.
   */
  private void rollBack() {
    if (!suspect) {
      connection.rollBack();
    }
    renewSuspect();
  }

  private void renewSuspect() {
    if (suspect) {
      connection.discard();
      suspect = false;
    }
  }

  /** Publishes and acknowledges units that are on disk, whatever becomes of this. */
  private void tell(List<QueuedWrite<?>> group, long took) {
    try {
      int stored = (int) group.stream().filter(QueuedWrite::succeeded).count();
      commits.increment();
      units.add(stored);
      watch.commit(stored, took);
      committed.run();
      group.forEach(write -> eventBus.publish(write.announced()));
      group.forEach(write -> write.report(watch));
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "what was stored is not told", e);
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

  /** Throws when what is written does not reach the disk. */
  void requireWorking() {
    requireOpen();
    // A full queue has the writer commit soon enough.
    health.require(() -> queue.offer(new QueuedWrite<@Nullable Void>(tx -> null)));
  }

  boolean works() {
    return health.works();
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

  int waitingRequests() {
    return waitingRequests.get();
  }

  /** Refuses new work and finishes what is queued. */
  void finish() throws InterruptedException {
    closing = true;
    // Wakes the writer where it waits for work.
    queue.put(new QueuedWrite<@Nullable Void>(tx -> null));
    thread.join();
  }

  /** Closes the connection. Where it is the last one, SQLite moves the log into the file. */
  void close() throws SQLException {
    connection.close();
  }
}
