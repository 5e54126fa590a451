package se.fadder.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One PostgreSQL server for all tests, and in it databases copied from one that was migrated once.
 * They are slow to copy and slower to drop, so each is emptied and used again.
 */
public final class TestPostgres {
  private static final String TEMPLATE = "template_fadder";

  /**
   * Several times the usual: three test runs share two cores, and a database that was emptied may
   * have counted nothing in tables that are full by now. What the limit does has a test of its own.
   */
  private static final Duration STATEMENT_TIME = Duration.ofSeconds(30);

  private static final String REMEMBER =
      """
      create schema test;
      create table test.migrated as
        select tablename as name from pg_tables where schemaname = 'public'
      """;

  /** Without the triggers that check foreign keys the order does not matter. */
  private static final String EMPTY =
      """
      set session_replication_role = replica;
      do $$
      declare
        name text;
      begin
        for name in select tablename from pg_tables where schemaname = 'public'
        loop
          if name = 'flyway_schema_history' then
            continue;
          elsif name in (select migrated.name from test.migrated) then
            execute format('delete from %I', name);
          else
            execute format('drop table %I cascade', name);
          end if;
        end loop;
      end
      $$
      """;

  private static final EmbeddedPostgres SERVER = start();
  private static final Deque<String> FREE = new ArrayDeque<>();

  private static int count;

  static {
    execute("postgres", "create database " + TEMPLATE);
    Databases.open(settings(TEMPLATE)).close();
    execute(TEMPLATE, REMEMBER);
  }

  private TestPostgres() {}

  private static EmbeddedPostgres start() {
    try {
      // Its own shutdown hook stops it.
      return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DatabaseSettings settings(String name) {
    return new DatabaseSettings(
        SERVER.getJdbcUrl("postgres", name), "postgres", "", STATEMENT_TIME);
  }

  private static void execute(String database, String sql) {
    try (Connection connection = SERVER.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** A database without tables, left to the end of the server. */
  public static synchronized DatabaseSettings createEmpty() {
    String name = "empty" + ++count;
    execute("postgres", "create database " + name);
    return settings(name);
  }

  static synchronized TestDatabase create() {
    String name = FREE.isEmpty() ? copyOfTemplate() : FREE.pop();
    Database database = PostgresDatabase.openMigrated(settings(name), DatabaseWatch.NONE);
    return new TestDatabase(settings(name), database, () -> release(name, database));
  }

  private static String copyOfTemplate() {
    String name = "test" + ++count;
    execute("postgres", "create database " + name + " template " + TEMPLATE);
    return name;
  }

  private static synchronized void release(String name, Database database) {
    database.close();
    execute(name, EMPTY);
    FREE.push(name);
  }
}
