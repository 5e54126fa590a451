package se.fadder.bench;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * A statement of a room, read from the room's own interface, so that a floor always runs the text
 * that Fadder runs; in the form that plain JDBC takes.
 */
record RoomSql(String text) {
  private static final Pattern PARAMETER = Pattern.compile("<(\\w+)>|(?<!:):(\\w+)");

  /**
   * A statement.
   *
   * @param sql the room and the interface, such as {@code people.PeopleSql}
   */
  static RoomSql of(String sql, String method) {
    try {
      return Arrays.stream(Class.forName("se.fadder." + sql).getDeclaredMethods())
          .filter(declared -> declared.getName().equals(method))
          .map(RoomSql::text)
          .map(RoomSql::new)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(sql + " has no " + method));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Method method) {
    SqlQuery query = method.getAnnotation(SqlQuery.class);
    if (query == null) {
      throw new IllegalStateException(method + " is no query");
    }
    return query.value();
  }

  /**
   * The statement for a list of that length.
   *
   * @param parameters the name of each question mark, in order
   */
  record Plain(String text, List<String> parameters) {}

  Plain plain(int length) {
    List<String> parameters = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (matcher.find()) {
      String list = matcher.group(1);
      int times = list == null ? 1 : length;
      parameters.addAll(Collections.nCopies(times, list == null ? matcher.group(2) : list));
      matcher.appendReplacement(plain, String.join(",", Collections.nCopies(times, "?")));
    }
    matcher.appendTail(plain);
    return new Plain(plain.toString(), parameters);
  }
}
