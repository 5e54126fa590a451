package se.fadder.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.LongAdder;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The readers of a SQLite file, as many as Fadder has, by plain JDBC: each statement is prepared
 * once for each connection, and bound and read without any mapping.
 */
final class PlainReaders {
  private static final int READERS = 4;

  private final BlockingDeque<Reader> free = new LinkedBlockingDeque<>();
  final LongAdder statements = new LongAdder();

  PlainReaders(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    for (int i = 0; i < READERS; i++) {
      free.add(new Reader(source.getConnection()));
    }
  }

  /** Reads in one transaction. */
  interface Work<T> {
    T read(Reader reader) throws SQLException;
  }

  <T> T read(Work<T> work) throws SQLException, InterruptedException {
    Reader reader = free.take();
    try {
      reader.control("begin deferred");
      try {
        return work.read(reader);
      } finally {
        reader.control("rollback");
      }
    } finally {
      free.addFirst(reader);
    }
  }

  /** One connection. */
  final class Reader {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<RoomSql, Map<Integer, RoomSql.Plain>> texts = new HashMap<>();

    Reader(Connection connection) {
      this.connection = connection;
    }

    private PreparedStatement prepared(String text) throws SQLException {
      PreparedStatement known = prepared.get(text);
      if (known == null) {
        known = connection.prepareStatement(text);
        prepared.put(text, known);
      }
      return known;
    }

    private void control(String text) throws SQLException {
      prepared(text).execute();
    }

    ResultSet query(String text, String... values) throws SQLException {
      statements.increment();
      PreparedStatement statement = prepared(text);
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      return statement.executeQuery();
    }

    /** Runs a statement of a room, in which a list is bound under the name {@code list}. */
    ResultSet query(RoomSql sql, Collection<String> list, Map<String, String> values)
        throws SQLException {
      RoomSql.Plain plain =
          texts.computeIfAbsent(sql, s -> new HashMap<>()).computeIfAbsent(list.size(), sql::plain);
      statements.increment();
      PreparedStatement statement = prepared(plain.text());
      List<String> parameters = plain.parameters();
      Iterator<String> elements = list.iterator();
      for (int i = 0; i < parameters.size(); i++) {
        String value = values.get(parameters.get(i));
        statement.setString(i + 1, value == null ? elements.next() : value);
      }
      return statement.executeQuery();
    }
  }
}
