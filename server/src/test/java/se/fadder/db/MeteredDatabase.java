package se.fadder.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/**
 * A database that tells how much work its reading was, in a figure that the machine has no say in:
 * the instructions that SQLite has run, or the rows that PostgreSQL has visited. It cannot write.
 */
public abstract class MeteredDatabase implements Database {
  /** Opens a database that holds every migration. */
  public static MeteredDatabase open(DatabaseSettings settings) throws SQLException {
    return switch (Dialect.of(settings.url())) {
      case SQLITE -> new Sqlite(settings);
      case POSTGRESQL -> new Postgres(settings);
    };
  }

  /** The work since this was last asked, by statement where the database can tell them apart. */
  public abstract Map<String, Long> work();

  @Override
  public final <T extends @Nullable Object> T write(Function<WriteTx, T> work) {
    throw new UnsupportedOperationException("only reading is metered");
  }

  @Override
  public final <T extends @Nullable Object> T writeLocked(Function<WriteTx, T> work) {
    return write(work);
  }

  @Override
  public final void listen(EventListener listener) {}

  @Override
  public final boolean isShared() {
    return false;
  }

  @Override
  public final void ping() {}

  @Override
  public final boolean isWritable() {
    return false;
  }

  @Override
  public int readers() {
    return 1;
  }

  @Override
  public DatabaseCounts counts() {
    return new DatabaseCounts(0, 0, 0, 0, 0);
  }

  private static final class Sqlite extends MeteredDatabase {
    private final Session session;
    private final Map<String, Long> work = new TreeMap<>();
    private @Nullable Steps steps;

    Sqlite(DatabaseSettings settings) throws SQLException {
      Connection connection = DriverManager.getConnection(settings.url());
      Jdbi jdbi = ColumnCodecs.jdbi(() -> connection, Dialect.SQLITE);
      DatabaseWatch watch =
          new DatabaseWatch() {
            @Override
            public void statement(String sql, long nanos) {
              ofNow().sql = sql;
            }
          };
      session =
          new Session(jdbi.open(), new LongAdder(), watch, this::meter, new KeptRows(), true, null);
    }

    private StatementTimeout meter(Connection connection) {
      Steps made = new Steps();
      try {
        ProgressHandler.setHandler(connection, Steps.EACH, made);
      } catch (SQLException e) {
        throw SqlErrors.translate(e);
      }
      steps = made;
      return made;
    }

    private Steps ofNow() {
      if (steps == null) {
        throw new IllegalStateException("no session yet");
      }
      return steps;
    }

    @Override
    public synchronized <T extends @Nullable Object> T read(Function<Tx, T> work) {
      try {
        session.execute("begin");
        try {
          return session.run(work);
        } finally {
          session.execute("rollback");
        }
      } catch (SQLException e) {
        throw SqlErrors.translate(e);
      }
    }

    @Override
    public synchronized Map<String, Long> work() {
      Map<String, Long> done = Map.copyOf(work);
      work.clear();
      return done;
    }

    @Override
    public void close() {
      try {
        session.close();
      } catch (SQLException e) {
        throw SqlErrors.translate(e);
      }
    }

    /** Counts the instructions of a statement; its rows are fetched until the next one begins. */
    private final class Steps extends ProgressHandler implements StatementTimeout {
      static final int EACH = 10;

      private String sql = "";
      private long steps;

      @Override
      protected int progress() {
        steps += EACH;
        return 0;
      }

      @Override
      public void begin() {
        end();
      }

      @Override
      public void end() {
        if (!sql.isEmpty()) {
          work.merge(sql, steps, Long::sum);
        }
        sql = "";
        steps = 0;
      }
    }
  }

  /** Reads what a connection has visited; within a transaction it only grows. */
  interface VisitedSql {
    /** Of tables and of their indexes; a row that an index alone has answered counts too. */
    @SqlQuery(
        """
        select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)
        from pg_stat_xact_user_tables
        """)
    long rows();
  }

  private static final class Postgres extends MeteredDatabase {
    private final Database database;
    private final LongAdder rows = new LongAdder();

    Postgres(DatabaseSettings settings) {
      database = PostgresDatabase.openMigrated(settings, DatabaseWatch.NONE);
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Tx, T> work) {
      return database.read(tx -> {
        long before = tx.sql(VisitedSql.class).rows();
        T result = work.apply(tx);
        rows.add(tx.sql(VisitedSql.class).rows() - before);
        return result;
      });
    }

    @Override
    public Map<String, Long> work() {
      return Map.of("all", rows.sumThenReset());
    }

    @Override
    public void close() {
      database.close();
    }
  }
}
