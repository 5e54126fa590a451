package se.fadder.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;
import se.fadder.db.watch.WatchedRows;
import se.fadder.kernel.Changes;

/** A SQLite database: one file, one writer, a few readers. */
final class SqliteDatabase implements Database {
  private static final int READERS = 4;

  private final LongAdder statements = new LongAdder();
  private final KeptRows keptRows = new KeptRows();
  private final WatchedRows watched = new WatchedRows();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final EventBus eventBus = new EventBus();
  private final Checkpointer checkpointer;
  private final GroupCommit writer;
  private final Readers readers;

  private final Runnable unlock;
  private final DatabaseSettings settings;
  private final DatabaseWatch watch;

  private SqliteDatabase(
      DatabaseSettings settings,
      DatabaseWatch watch,
      UnaryOperator<Connection> around,
      Runnable unlock) {
    this.unlock = unlock;
    this.settings = settings;
    this.watch = watch;
    SqliteFile file = SqliteFile.of(settings.url());
    SqliteConnections connections = new SqliteConnections(settings.url(), file, around);
    List<RenewableSession> sessions = open(connections);
    readers = new Readers(sessions.subList(1, sessions.size()), watch);
    checkpointer = new Checkpointer(connections::toWrite);
    writer =
        new GroupCommit(
            sessions.getFirst(), file, watch, eventBus, watched, checkpointer::committed);
  }

  /**
   * Opens the sessions, the writer's first: only it may create the file and turn to write-ahead
   * logging. Of the readers one is open from the beginning, so that what the file holds can be read
   * whatever happens to it; each further one when there is first something for it to read.
   */
  private List<RenewableSession> open(SqliteConnections connections) {
    List<RenewableSession> sessions = new ArrayList<>();
    try {
      sessions.add(session(connections::toWrite, true));
      for (int i = 0; i < READERS; i++) {
        sessions.add(session(connections::toRead, false));
      }
      sessions.subList(0, 2).forEach(RenewableSession::session);
      return sessions;
    } catch (RuntimeException e) {
      sessions.forEach(RenewableSession::discard);
      throw e;
    }
  }

  private RenewableSession session(ConnectionFactory connections, boolean writes) {
    return new RenewableSession(() ->
        new Session(
            Handles.open(Dialect.SQLITE, connections),
            statements,
            watch,
            connection -> SqliteStatementTimeout.on(connection, settings.statementTime()),
            keptRows,
            writes,
            writes ? null : watched));
  }

  /** Opens the file for this server alone, creating it and its folder, and migrates it. */
  static SqliteDatabase open(DatabaseSettings settings, DatabaseWatch watch) {
    SqliteFile file = SqliteFile.of(settings.url());
    file.createFolder();
    SqliteLock lock = SqliteLock.take(file.path());
    try {
      Migrations.run(SqliteConnections.source(settings.url(), false), Dialect.SQLITE);
      return new SqliteDatabase(settings, watch, UnaryOperator.identity(), lock::close);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Opens a file that is known to hold every migration, whoever else may have it open. */
  static SqliteDatabase openMigrated(DatabaseSettings settings, DatabaseWatch watch) {
    return openMigrated(settings, watch, UnaryOperator.identity());
  }

  /**
   * Opens a file that is known to hold every migration, with something between the server and its
   * connections.
   *
   * @param around what each connection is used through
   */
  static SqliteDatabase openMigrated(
      DatabaseSettings settings, DatabaseWatch watch, UnaryOperator<Connection> around) {
    return new SqliteDatabase(settings, watch, around, () -> {});
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Tx, T> work) {
    return readers.read(work);
  }

  @Override
  public <T extends @Nullable Object> T write(Function<WriteTx, T> work) {
    return writer.write(work);
  }

  /** Runs the work as {@link #write} does: the one writer locks everything. */
  @Override
  public <T extends @Nullable Object> T writeLocked(Function<WriteTx, T> work) {
    return write(work);
  }

  @Override
  public void listen(EventListener listener) {
    eventBus.add(listener);
  }

  @Override
  public Changes changes() {
    if (watched.begin()) {
      awaitWrites();
    }
    return watched.marks();
  }

  /** Waits until what was being written before changes were told is over. */
  private void awaitWrites() {
    try {
      write(_ -> true);
    } catch (DatabaseUnavailable e) {
      // It is over with, as this has run after it.
    }
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public int waitingRequests() {
    return writer.waitingRequests();
  }

  @Override
  public int readers() {
    return READERS;
  }

  @Override
  public void ping() {
    read(tx -> tx.sql(Ping.class).ping());
    writer.requireWorking();
  }

  @Override
  public boolean isWritable() {
    return writer.works();
  }

  @Override
  public DatabaseCounts counts() {
    return new DatabaseCounts(
        statements.sum(), writer.units(), writer.commits(), 0, writer.waiting());
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      writer.finish();
      checkpointer.close();
      eventBus.close();
      // The writer's connection last: one that only reads would leave the log beside the file.
      try {
        readers.close();
      } finally {
        writer.close();
      }
    } catch (SQLException e) {
      throw SqlErrors.translate(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      unlock.run();
    }
  }
}
