package se.fadder.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import se.fadder.kernel.Event;

/** A PostgreSQL database, which several Fadder servers may share. */
final class PostgresDatabase implements Database {
  /**
   * The readers of one server. Together with its writers, times a handful of servers, they stay
   * below PostgreSQL's default of 100 connections.
   */
  private static final int READERS = 12;

  private static final int WRITERS = 8;
  private static final long PATIENCE_MILLIS = 10_000;

  /**
   * How long past a statement's time limit the server may be silent before a connection is given
   * up.
   */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** The most times that a unit of work is tried: with the back-off below, about two seconds. */
  private static final int MOST_TRIES = 20;

  /**
   * The most times that a unit is tried again since a unique key was taken. Of two at once that
   * looked whether it is, one may be told so in place of a conflict; tried again it finds what the
   * other has committed.
   */
  private static final int MOST_DUPLICATES = 2;

  private static final int FIRST_BACK_OFF_MILLIS = 4;
  private static final int LONGEST_BACK_OFF_MILLIS = 200;

  /**
   * A connection plans a statement once, and a queue that was empty then may hold tens of thousands
   * now: a table is read through an index. Where there is none PostgreSQL reads it as it is, but
   * takes that for so dear that it would compile it first. To look a row up is no dearer than to
   * read on, since what is asked for is in memory or on a disk without a head: else a whole index
   * is read once where some twenty rows were to be looked up.
   */
  private static final String INDEXES = " -c enable_seqscan=off -c jit=off -c random_page_cost=1.1";

  /**
   * Fails where nothing may be written, and has the commit write something to the disk: the number
   * of a transaction.
   */
  private static final String PROOF =
      "with nothing as (delete from flyway_schema_history where false) select txid_current()";

  /**
   * Tables are read in the order in which a statement joins them, each by an index for what those
   * before it have found: statements are written so. Left to itself PostgreSQL would choose by what
   * it has counted of the tables, and has counted nothing yet of rows that came a minute ago.
   * {@code cross join} says the same to SQLite.
   */
  private static final String ORDER =
      " -c join_collapse_limit=1 -c enable_hashjoin=off -c enable_mergejoin=off";

  /** The kinds of transactions, and how each begins where its pool makes others. */
  private enum Kind {
    READING(""),
    SERIALIZABLE(""),
    LOCKED("set transaction isolation level read committed");

    private final String beginning;

    Kind(String beginning) {
      this.beginning = beginning;
    }
  }

  private final LongAdder statements = new LongAdder();
  private final LongAdder units = new LongAdder();
  private final LongAdder retries = new LongAdder();
  private final HikariDataSource readers;
  private final HikariDataSource writers;

  private final EventBus eventBus = new EventBus();
  private final PGSimpleDataSource listening;
  private @Nullable PostgresNotices notices;
  private final PostgresSessions reading;
  private final PostgresSessions writing;

  private final WriteHealth health = new WriteHealth();
  private final DatabaseWatch watch;

  private PostgresDatabase(DatabaseSettings settings, DatabaseWatch watch) {
    this.watch = watch;
    readers = pool("readers", settings, READERS, "TRANSACTION_REPEATABLE_READ");
    writers = pool("writers", settings, WRITERS, "TRANSACTION_SERIALIZABLE");
    listening = source(settings);
    listening.setTcpKeepAlive(true);
    KeptRows keptRows = new KeptRows();
    reading = new PostgresSessions(readers, statements, watch, keptRows, false);
    writing = new PostgresSessions(writers, statements, watch, keptRows, true);
  }

  /** Connects and migrates. */
  static PostgresDatabase open(DatabaseSettings settings, DatabaseWatch watch) {
    requireNoUnfinishedCopy(settings);
    Migrations.run(source(settings), Dialect.POSTGRESQL);
    return openMigrated(settings, watch);
  }

  /** A server that let people in half-way would have rows of its own where others are to come. */
  private static void requireNoUnfinishedCopy(DatabaseSettings settings) {
    boolean unfinished;
    try (Connection connection = source(settings).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select to_regclass('fadder_copy.source') is not null")) {
      unfinished = row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      // What is wrong is told where the tables are brought up to date.
      unfinished = false;
    }
    if (unfinished) {
      throw new DatabaseFailure(
          "copy-to-postgresql has not finished with this database: run it again, or empty it",
          null);
    }
  }

  /** Connects to a database that is known to hold every migration. */
  static PostgresDatabase openMigrated(DatabaseSettings settings, DatabaseWatch watch) {
    try {
      return new PostgresDatabase(settings, watch);
    } catch (HikariPool.PoolInitializationException e) {
      throw new DatabaseFailure("cannot connect to " + settings, e);
    }
  }

  static PGSimpleDataSource source(DatabaseSettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    source.setApplicationName("fadder");
    // The detail of an error quotes the row: people's data, which would end in a log.
    source.setLogServerErrorDetail(false);
    return source;
  }

  private static HikariDataSource pool(
      String name, DatabaseSettings settings, int size, String isolation) {
    PGSimpleDataSource source = source(settings);
    // A server that no longer answers cannot keep the limit below.
    source.setSocketTimeout((int) settings.statementTime().plus(SILENCE).toSeconds());
    source.setOptions(
        Objects.requireNonNullElse(source.getOptions(), "")
            + INDEXES
            + ORDER
            + " -c statement_timeout="
            + settings.statementTime().toMillis());
    HikariConfig config = new HikariConfig();
    config.setPoolName("fadder-" + name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setAutoCommit(false);
    config.setReadOnly(name.equals("readers"));
    config.setTransactionIsolation(isolation);
    return new HikariDataSource(config);
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Tx, T> work) {
    return unit(Kind.READING, work);
  }

  @Override
  public <T extends @Nullable Object> T write(Function<WriteTx, T> work) {
    return write(Kind.SERIALIZABLE, work);
  }

  @Override
  public <T extends @Nullable Object> T writeLocked(Function<WriteTx, T> work) {
    return write(Kind.LOCKED, work);
  }

  private <T extends @Nullable Object> T write(Kind kind, Function<WriteTx, T> work) {
    for (int tries = 1; ; tries++) {
      try {
        T result = unit(kind, work);
        units.increment();
        return result;
      } catch (SqlErrors.TryAgain e) {
        if (tries == MOST_TRIES) {
          throw new DatabaseBusy("gave up after " + tries + " tries", e);
        }
        retries.increment();
        backOff(tries);
      } catch (UniqueViolation e) {
        if (kind != Kind.SERIALIZABLE || tries > MOST_DUPLICATES) {
          throw e;
        }
        retries.increment();
        backOff(tries);
      }
    }
  }

  private <T extends @Nullable Object> T unit(Kind kind, Function<? super WriteTx, T> work) {
    boolean writes = kind != Kind.READING;
    PostgresSessions sessions = writes ? writing : reading;
    long asked = System.nanoTime();
    try (PostgresSessions.Lent lent = sessions.lend()) {
      Session session = lent.session();
      long began = System.nanoTime();
      try {
        if (!kind.beginning.isEmpty()) {
          session.execute(kind.beginning);
        }
        Set<Event> announced = new LinkedHashSet<>();
        T result = session.run(work, announced);
        PostgresNotices.send(session.connection(), announced);
        boolean proves = writes && health.wantsProof();
        if (proves) {
          session.execute(PROOF);
        }
        lent.commit();
        if (proves) {
          health.proved();
        }
        return result;
      } finally {
        watch.unit(writes, began - asked, System.nanoTime() - began);
      }
    } catch (SQLException e) {
      RuntimeException failure = SqlErrors.translate(e);
      noteFailure(writes, failure);
      throw failure;
    } catch (DatabaseUnavailable e) {
      noteFailure(writes, e);
      throw e;
    }
  }

  private void noteFailure(boolean writes, RuntimeException failure) {
    if (writes && failure instanceof DatabaseUnavailable) {
      health.failed(failure);
    }
  }

  /** Waits for a random time, or two that met once would meet again. */
  private void backOff(int tries) {
    int most = Math.min(FIRST_BACK_OFF_MILLIS << Math.min(tries, 10), LONGEST_BACK_OFF_MILLIS);
    try {
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(most)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseBusy("interrupted while trying again", e);
    }
  }

  /** The first listener has the servers of the database listen to one another. */
  @Override
  public synchronized void listen(EventListener listener) {
    eventBus.add(listener);
    if (notices == null) {
      notices = new PostgresNotices(listening, eventBus);
    }
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public int readers() {
    return READERS;
  }

  @Override
  public void ping() {
    read(tx -> tx.sql(Ping.class).ping());
    health.require(() -> writeLocked(tx -> true));
  }

  @Override
  public boolean isWritable() {
    return health.works();
  }

  @Override
  public DatabaseCounts counts() {
    int waiting = writers.getHikariPoolMXBean().getThreadsAwaitingConnection();
    return new DatabaseCounts(statements.sum(), units.sum(), units.sum(), retries.sum(), waiting);
  }

  @Override
  public synchronized void close() {
    if (notices != null) {
      notices.close();
    }
    eventBus.close();
    writers.close();
    readers.close();
  }
}
