package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/**
 * The people of the push benchmark: each new hire gets a device and a step that is due today, and
 * is reminded of it. One text for both databases.
 */
final class PushPeople {
  private static final List<String> FORGET =
      List.of(
          "delete from delivery",
          "delete from reminder",
          "delete from notification",
          "delete from device",
          "delete from job",
          "delete from step where id like '019b0009-%'",
          "delete from template_step where id like '019b0009-%'");

  private static final String TEMPLATE =
      """
      insert into template_step
        (id, phase_id, ordinal, key, title, why, role, due, required, kind, open_before_start)
      select '019b0009-0000-7000-8000-ffffffffffff', phase_id, 1000, 'bench', title, why, 'NEW_HIRE', due, required, kind, true
      from template_step where id = (select min(template_step_id) from step where id like '019b0007-%')
      """;

  private static final String STEPS =
      """
      insert into step (id, plan_id, template_step_id, role, due, required, open_before_start)
      select '019b0009-0000-7000-8000-' || substr(id, 25), id, '019b0009-0000-7000-8000-ffffffffffff', 'NEW_HIRE', ?, true, true
      from plan where id like '019b0005-%'
      """;

  private static final String DEVICE =
      """
      insert into device (id, person_id, installation, platform, language, token_kind, token, token_at, registered_at,
        seen_at, reachable)
      select '019b000a-0000-7000-8000-' || substr(id, 25), new_hire_id, '019b000a-0000-4000-8000-' || substr(id, 25),
        'WEB', 'SV', 'TOKEN', ?, 0, ?, ?, true
      from plan where id = ?
      """;

  /** So that no server does the work of the day while it is measured. */
  private static final String NEXT_DAY =
      """
      insert into job (id, kind, key, data, due, failures)
      values ('019b000d-0000-7000-8000-00000000000s', ?, ?, '', ?, 0)
      """;

  private static final String REMINDERS =
      """
      insert into reminder (id, person_id, kind, slot, subject_id, not_before, expires_at)
      select '019b000b-000s-7000-8000-' || substr(id, 25), new_hire_id, 'STEPS_DUE', 'round s',
        '019b0009-0000-7000-8000-' || substr(id, 25), ?, ?
      from plan where id like '019b0005-%' order by id limit ?
      """;

  private static final String JOBS =
      """
      insert into job (id, kind, key, data, due, failures)
      select '019b000c-000s-7000-8000-' || substr(id, 25), 'push.person', new_hire_id, '', ?, 0
      from plan where id like '019b0005-%' order by id limit ?
      """;

  private static final long HOURS = 3_600_000;

  private final Connection connection;

  PushPeople(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** With that time on the servers' clock. */
  void prepare(Path tokens, Instant now) throws IOException, SQLException {
    forget();
    execute(TEMPLATE);
    update(STEPS, Dataset.today().toString());
    addDevices(Files.readAllLines(tokens), now.toEpochMilli());
    String tomorrow = Dataset.today().plusDays(1).toString();
    long then = now.toEpochMilli() + 18 * HOURS;
    update(NEXT_DAY.replace("s'", "0'"), "stepreminders.morning", tomorrow, then);
    update(NEXT_DAY.replace("s'", "1'"), "overview.index", tomorrow, then);
    update("update sign_in_session set started_at = ?", now.toEpochMilli());
    update("update sign_in_session set used_at = ?", now.toEpochMilli());
    connection.commit();
  }

  void forget() throws SQLException {
    for (String sql : FORGET) {
      execute(sql);
    }
    connection.commit();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private void addDevices(List<String> tokens, long now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DEVICE)) {
      for (int i = 0; i < tokens.size(); i++) {
        set(statement, tokens.get(i), now, now, People.id(5, i));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Has so many of them reminded at that time of the servers' clock. */
  void remind(int round, int count, Instant due) throws SQLException {
    long at = due.toEpochMilli();
    String digit = Integer.toString(round);
    update(
        REMINDERS.replace("00s", "00" + digit).replace("round s", "round " + digit),
        at,
        at + 8 * HOURS,
        count);
    update(JOBS.replace("00s", "00" + digit), at, count);
    connection.commit();
  }

  /** How many are told and not yet noted as sent. */
  long open() throws SQLException {
    long count;
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select count(*) from job where kind = 'push.person'")) {
      rows.next();
      count = rows.getLong(1);
    }
    connection.commit();
    return count;
  }
}
