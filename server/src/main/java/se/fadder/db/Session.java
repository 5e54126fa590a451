package se.fadder.db;

import com.github.benmanes.caffeine.cache.Cache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import se.fadder.db.watch.WatchedRows;
import se.fadder.kernel.Event;
import se.fadder.kernel.Grounds;

/**
 * A database connection, and the unit of work that runs on it. It knows nothing of transactions:
 * whoever owns it begins and ends them. SqlObjects are attached once and serve all units of work of
 * the session.
 */
final class Session implements AutoCloseable {
  private final Handle handle;
  private final LongAdder statements;
  private final DatabaseWatch watch;
  private final StatementTimeout limit;
  private final KeptRows keptRows;
  private final boolean isWriter;
  private final @Nullable WatchedRows watched;
  private final Map<Class<?>, Object> attached = new HashMap<>();
  private final Map<Class<?>, Object> noted = new HashMap<>();
  private final NotedQueries.Running running = new NotedQueries.Running();
  private final Map<String, PreparedStatement> controls = new HashMap<>();
  private @Nullable Unit current;

  /**
   * Opens a session on a connection of its own.
   *
   * @param handle on that connection
   * @param statements counts those of units of work
   * @param limit makes what keeps each of them short
   * @param keptRows those of its database
   * @param isWriter whether units of work may write on it
   * @param watched the rows of which changes are told; null where nobody could tell of all
   */
  Session(
      Handle handle,
      LongAdder statements,
      DatabaseWatch watch,
      Function<Connection, StatementTimeout> limit,
      KeptRows keptRows,
      boolean isWriter,
      @Nullable WatchedRows watched) {
    this.handle = handle;
    this.statements = statements;
    this.watch = watch;
    this.limit = limit.apply(handle.getConnection());
    this.keptRows = keptRows;
    this.isWriter = isWriter;
    this.watched = watched;
    handle
        .getConfig(SqlStatements.class)
        .setSqlLogger(new Gate())
        .addExceptionHandler((error, context) -> failed(error));
  }

  Connection connection() {
    return handle.getConnection();
  }

  /**
   * Runs a statement of the transaction machinery: not counted, not part of a unit of work. Each is
   * prepared once, for it takes longer to prepare than to run, and anew after it has failed:
   * SQLite's driver closes such a statement for good.
   */
  void execute(String sql) throws SQLException {
    PreparedStatement statement = controls.get(sql);
    if (statement == null) {
      statement = connection().prepareStatement(sql);
      controls.put(sql, statement);
    }
    try {
      statement.execute();
    } catch (SQLException e) {
      controls.remove(sql);
      close(statement, e);
      throw e;
    }
  }

  private static void close(PreparedStatement statement, SQLException failure) {
    try {
      statement.close();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /** Runs a unit of work inside the transaction that its caller has begun. */
  <T extends @Nullable Object> T run(Function<? super WriteTx, T> work) {
    return run(work, new LinkedHashSet<>());
  }

  /**
   * Runs a unit of work inside the transaction that its caller has begun, and gives back what it
   * publishes.
   *
   * @param announced takes the events that the unit of work publishes; complete once this has
   *     returned
   */
  <T extends @Nullable Object> T run(Function<? super WriteTx, T> work, Set<Event> announced) {
    Unit unit = new Unit(announced);
    current = unit;
    try {
      T result = work.apply(unit);
      unit.requireWhole();
      return result;
    } catch (RuntimeException | Error e) {
      if (unit.end != null) {
        throw unit.end;
      }
      throw e;
    } finally {
      limit.end();
      current = null;
    }
  }

  private void failed(SQLException error) {
    RuntimeException translated = SqlErrors.translate(error);
    if (current != null) {
      current.failure = translated;
      if (translated instanceof SqlErrors.TryAgain
          || translated instanceof StatementTimedOut
          || translated instanceof DatabaseUnavailable) {
        current.end = translated;
      }
    }
    if (translated instanceof StatementTimedOut) {
      watch.statementStopped();
    }
    throw translated;
  }

  @Override
  public void close() throws SQLException {
    connection().close();
  }

  /** The guard that lets a statement through only inside a unit of work that has not failed. */
  private final class Gate implements SqlLogger {
    private long start;

    @Override
    public void logBeforeExecution(StatementContext context) {
      if (current == null) {
        throw new IllegalStateException("a SqlObject was used after its unit of work");
      }
      current.requireWhole();
      if (!reads(context)) {
        current.known.clear();
      }
      note(String.valueOf(context.getRawSql()));
      statements.increment();
      start = System.nanoTime();
      limit.begin();
    }

    @Override
    public void logAfterExecution(StatementContext context) {
      watch.statement(context.getRenderedSql(), System.nanoTime() - start);
    }
  }

  private void note(String sql) {
    WatchedRows rows = watched;
    Grounds grounds = Grounds.orNull();
    if (rows != null && grounds != null) {
      rows.note(grounds, sql, running.only());
    }
  }

  private static boolean reads(StatementContext context) {
    String sql = String.valueOf(context.getRawSql()).stripLeading();
    return sql.startsWith("select") || (sql.startsWith("with") && !sql.contains("returning"));
  }

  private final class Unit implements WriteTx {
    private final Set<Event> announced;
    private final Map<Object, Object> known = new HashMap<>();
    private @Nullable RuntimeException failure;

    /**
     * The failure after which the unit can only end, whatever it catches; the transaction may be
     * gone already.
     */
    private @Nullable RuntimeException end;

    private int depth;

    Unit(Set<Event> announced) {
      this.announced = announced;
    }

    @Override
    public void publish(Event event) {
      announced.add(event);
    }

    @Override
    public <S> S sql(Class<S> sqlObject) {
      if (current != this) {
        throw new IllegalStateException("a Tx was used after its unit of work");
      }
      Object found = attached.computeIfAbsent(sqlObject, handle::attach);
      if (watched == null || Grounds.orNull() == null) {
        return sqlObject.cast(found);
      }
      return sqlObject.cast(
          noted.computeIfAbsent(sqlObject, type -> NotedQueries.around(type, found, running)));
    }

    @Override
    @SuppressWarnings("unchecked") // A key is always asked with the same work.
    public <T> T once(Object key, Supplier<T> work) {
      Object found = known.get(key);
      if (found == null) {
        found = Objects.requireNonNull(work.get());
        known.put(key, found);
      }
      return (T) found;
    }

    @Override
    public <K, V> Map<K, V> each(
        Object kind, Collection<K> keys, Function<Set<K>, Map<K, V>> work) {
      Map<K, Optional<V>> asked = asked(kind);
      Set<K> unknown = new LinkedHashSet<>();
      for (K key : keys) {
        if (!asked.containsKey(key)) {
          unknown.add(key);
        }
      }
      if (!unknown.isEmpty()) {
        Map<K, V> found = work.apply(unknown);
        unknown.forEach(key -> asked.put(key, Optional.ofNullable(found.get(key))));
      }
      Map<K, V> there = new LinkedHashMap<>();
      for (K key : keys) {
        asked.getOrDefault(key, Optional.empty()).ifPresent(value -> there.put(key, value));
      }
      return there;
    }

    @SuppressWarnings("unchecked") // A kind is always asked by the same keys for the same values.
    private <K, V> Map<K, Optional<V>> asked(Object kind) {
      return (Map<K, Optional<V>>) known.computeIfAbsent(new Each(kind), k -> new HashMap<>());
    }

    @Override
    public <K, V> Map<K, V> kept(
        Kept<K, V> kind, Collection<K> keys, Function<Set<K>, Map<K, V>> work) {
      Cache<K, V> cache = keptRows.of(kind);
      Map<K, V> there = new HashMap<>();
      Set<K> missing = new LinkedHashSet<>();
      for (K key : keys) {
        V row = cache.getIfPresent(key);
        if (row == null) {
          missing.add(key);
        } else {
          there.put(key, row);
        }
      }
      if (missing.isEmpty()) {
        return there;
      } else if (isWriter) {
        there.putAll(each(kind, missing, work));
      } else {
        Map<K, V> found = work.apply(missing);
        cache.putAll(found);
        there.putAll(found);
        there.keySet().retainAll(Set.copyOf(keys));
      }
      return there;
    }

    /**
     * The key that keeps what is asked by {@link Tx#each} apart from what is asked by {@link
     * Tx#once}.
     */
    private record Each(Object kind) {}

    @Override
    public <T extends @Nullable Object> T attempt(Supplier<T> part) {
      requireWhole();
      String savepoint = "part_" + depth++;
      control("savepoint " + savepoint);
      List<Event> before = List.copyOf(announced);
      boolean done = false;
      try {
        T result = part.get();
        requireWhole();
        done = true;
        return result;
      } finally {
        if (!done) {
          control("rollback to savepoint " + savepoint);
          known.clear();
          announced.retainAll(before);
          failure = null;
        }
        control("release savepoint " + savepoint);
        depth--;
      }
    }

    void requireWhole() {
      if (end != null) {
        throw end;
      } else if (failure != null) {
        throw new IllegalStateException(
            "a unit of work cannot go on after a failed statement; see WriteTx.attempt", failure);
      }
    }

    private void control(String sql) {
      try {
        execute(sql);
      } catch (SQLException e) {
        failed(e);
      }
    }
  }
}
