package se.fadder.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The driver of SQLite, whose prepared statements fail when a test wants them to. Such a statement
 * ends as the driver ends it: it is closed for good, and where SQLite rolls back by itself, so is
 * this.
 */
final class FaultyDriver implements UnaryOperator<Connection> {
  private volatile String sql = "";
  private volatile SQLiteErrorCode code = SQLiteErrorCode.SQLITE_OK;
  private volatile boolean rollsBack;
  private final AtomicInteger times = new AtomicInteger();

  /**
   * Has a statement fail.
   *
   * @param text the whole text of it
   * @param rollsBack whether the transaction goes with it
   * @param most how often
   */
  void fail(String text, SQLiteErrorCode error, boolean rollsBack, int most) {
    this.sql = text;
    this.code = error;
    this.rollsBack = rollsBack;
    this.times.set(most);
  }

  void mend() {
    times.set(0);
  }

  /** Whether all that was to fail has failed. */
  boolean isOver() {
    return times.get() <= 0;
  }

  @Override
  public Connection apply(Connection connection) {
    return around(
        Connection.class,
        (_, method, arguments) -> {
          Object result = call(connection, method, arguments);
          return method.getName().equals("prepareStatement")
              ? statement(connection, (PreparedStatement) result, (String) arguments[0])
              : result;
        });
  }

  private PreparedStatement statement(
      Connection connection, PreparedStatement statement, String text) {
    return around(
        PreparedStatement.class,
        (_, method, arguments) -> {
          if (method.getName().equals("execute")
              && text.equals(sql)
              && times.getAndDecrement() > 0) {
            statement.close();
            if (rollsBack) {
              rollBack(connection);
            }
            throw new SQLiteException("[" + code + "] as the test wants it", code);
          }
          return call(statement, method, arguments);
        });
  }

  private static void rollBack(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLiteException e) {
      // There was no transaction yet.
      if (e.getResultCode() != SQLiteErrorCode.SQLITE_ERROR) {
        throw e;
      }
    }
  }

  private static <T> T around(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object object, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(object, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
