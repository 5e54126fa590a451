package se.fadder.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One file, one writer, a few readers. */
final class SqliteDatabase implements Database {
  private static final int READERS = 4;

  /** Of the writer's page cache: a unit of work touches more pages than SQLite's own 2 MB hold. */
  private static final int WRITER_KIBIBYTES = 16_384;

  /** A backstop against another process, such as a backup; our own threads never wait in SQLite. */
  private static final int BUSY_MILLIS = 5_000;

  private final LongAdder statements = new LongAdder();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final EventBus eventBus = new EventBus();
  private final Checkpointer checkpointer;
  private final GroupCommit writer;
  private final Readers readers;

  private final DatabaseSettings settings;
  private final DatabaseWatch watch;

  private SqliteDatabase(DatabaseSettings settings, DatabaseWatch watch) {
    this.settings = settings;
    this.watch = watch;
    checkpointer = new Checkpointer(source(settings.url(), false));
    // The writer first: only it may create the file and turn to write-ahead logging.
    writer =
        new GroupCommit(
            session(jdbi(settings.url(), false)), watch, eventBus, checkpointer::committed);
    Jdbi reading = jdbi(settings.url(), true);
    List<Session> sessions = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      sessions.add(session(reading));
    }
    readers = new Readers(sessions, watch);
  }

  private Session session(Jdbi jdbi) {
    return new Session(
        jdbi.open(),
        statements,
        watch,
        connection -> SqliteStatementTimeout.on(connection, settings.statementTime()));
  }

  private static Jdbi jdbi(String url, boolean readOnly) {
    Jdbi jdbi = ColumnCodecs.jdbi(source(url, readOnly)::getConnection, Dialect.SQLITE);
    jdbi.setStatementBuilderFactory(connection -> new StatementCache());
    return jdbi;
  }

  /** Opens the file, creating it and its folder, and migrates it. */
  static SqliteDatabase open(DatabaseSettings settings, DatabaseWatch watch) {
    createFolder(Dialect.SQLITE.address(settings.url()));
    Migrations.run(source(settings.url(), false), Dialect.SQLITE);
    return openMigrated(settings, watch);
  }

  /** Opens a file that is known to hold every migration. */
  static SqliteDatabase openMigrated(DatabaseSettings settings, DatabaseWatch watch) {
    return new SqliteDatabase(settings, watch);
  }

  private static void createFolder(String file) {
    if (file.isEmpty() || file.startsWith(":memory:")) {
      throw new IllegalArgumentException("db.url must name a file, for all connections share it");
    }
    try {
      Files.createDirectories(Path.of(file).toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the folder of " + file, e);
    }
  }

  private static SQLiteDataSource source(String url, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setPragma(
          SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(Checkpointer.MOST_PAGES));
      config.setCacheSize(-WRITER_KIBIBYTES);
    }
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setGetGeneratedKeys(false); // Else each insert is followed by a query that nobody asks.
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Tx, T> work) {
    return readers.read(work);
  }

  @Override
  public <T extends @Nullable Object> T write(Function<WriteTx, T> work) {
    return writer.write(work);
  }

  /** The one writer locks everything. */
  @Override
  public <T extends @Nullable Object> T writeLocked(Function<WriteTx, T> work) {
    return write(work);
  }

  @Override
  public void listen(EventListener listener) {
    eventBus.add(listener);
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void ping() {
    read(tx -> tx.sql(Ping.class).ping());
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
      writer.close();
      checkpointer.close();
      eventBus.close();
      readers.close();
    } catch (SQLException e) {
      throw SqlErrors.translate(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
