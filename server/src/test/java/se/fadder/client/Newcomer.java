package se.fadder.client;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import se.fadder.RunningDemo;
import se.fadder.text.SwedishNames;

/**
 * The newcomer whom the demonstration does not have: newly employed, without a plan and an account.
 */
record Newcomer(String givenName, String familyName, LocalDate firstDay) {
  private static final String ID_OF =
      "(select id from person where given_name || ' ' || family_name = ?)";

  String name() {
    return givenName + " " + familyName;
  }

  /** Puts them into a team, with a main mentor from the first day on. */
  void plant(RunningDemo server, String team, String mentor) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.databaseUrl())) {
      run(connection, "pragma busy_timeout = 5000");
      run(
          connection,
          "insert into person (id, given_name, family_name, sort_key, search_text) values (?, ?, ?,"
              + " ?, ?)",
          id(),
          givenName,
          familyName,
          SwedishNames.sortKey(name()),
          SwedishNames.searchText(name()));
      run(
          connection,
          "insert into employment (id, person_id, unit_id, title, form, first_day) values (?, "
              + ID_OF
              + ", (select id from unit where key = ?), 'Socialsekreterare', 'PERMANENT', ?)",
          id(),
          name(),
          team,
          firstDay.toString());
      run(
          connection,
          "insert into mentorship (id, mentor_id, new_hire_id, kind, first_day) values (?, "
              + ID_OF
              + ", "
              + ID_OF
              + ", 'MAIN', ?)",
          id(),
          mentor,
          name(),
          firstDay.toString());
    }
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static void run(Connection connection, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < values.length; place++) {
        statement.setString(place + 1, values[place]);
      }
      statement.execute();
    }
  }
}
