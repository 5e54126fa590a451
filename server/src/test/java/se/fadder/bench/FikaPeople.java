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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of the benchmark of breaks: each new hire has a device and wants to be reminded, and
 * the organisation has four breaks a day. One text for both databases.
 */
final class FikaPeople {
  /** What a round leaves. */
  private static final List<String> FORGET_ROUND =
      List.of(
          "delete from delivery",
          "delete from reminder",
          "delete from notification",
          "delete from job where kind in ('push.person', 'breaks.morning') and id not like"
              + " '019b000d-%'",
          "delete from visit",
          "delete from busy",
          "delete from break_slot",
          "delete from break_taken",
          "delete from break_day");

  private static final List<String> FORGET =
      List.of(
          "delete from device",
          "delete from job",
          "delete from break_consent",
          "delete from unit_break");

  private static final String DEVICE =
      """
      insert into device (id, person_id, installation, platform, language, token_kind, token, token_at, registered_at,
        seen_at, reachable)
      select '019b000a-0000-7000-8000-' || substr(id, 25), new_hire_id, '019b000a-0000-4000-8000-' || substr(id, 25),
        'WEB', 'SV', 'TOKEN', ?, 0, ?, ?, true
      from plan where id = ?
      """;

  private static final String CONSENT =
      """
      insert into break_consent (person_id, agreed, answered_at)
      select new_hire_id, true, ? from plan where id like '019b0005-%'
      """;

  private static final String BREAK =
      """
      insert into unit_break (unit_id, usual, choice, weekdays, begins, ends, minutes, revision)
      select id, ?, 'SET', '12345', ?, ?, 15, 1 from unit where parent_id is null
      on conflict (unit_id, usual) do update set begins = excluded.begins, ends = excluded.ends
      """;

  /** So that no server does the work of the day while it is measured. */
  private static final String NEXT_DAY =
      """
      insert into job (id, kind, key, data, due, failures)
      values ('019b000d-0000-7000-8000-00000000000s', ?, ?, '', ?, 0)
      """;

  private static final String PLANNING =
      """
      insert into job (id, kind, key, data, due, failures)
      values ('019b000e-0000-7000-8000-000000000000', 'breaks.morning', ?, '', 0, 0)
      """;

  private static final long HOURS = 3_600_000;

  private final Connection connection;

  FikaPeople(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** With that time on the servers' clock. */
  void prepare(Path tokens, Instant now, LocalDate day) throws IOException, SQLException {
    forget();
    addDevices(Files.readAllLines(tokens), now.toEpochMilli());
    update(CONSENT, now.toEpochMilli());
    breakAt("LUNCH_WALK", "11:30", "13:00");
    breakAt("AFTERNOON_FIKA", "14:30", null);
    breakAt("WIND_DOWN", "15:15", null);
    List<String> works = List.of("breaks.morning", "stepreminders.morning", "overview.index");
    for (int i = 0; i < works.size(); i++) {
      update(
          NEXT_DAY.replace("s'", i + "'"),
          works.get(i),
          day.plusDays(1).toString(),
          now.toEpochMilli() + 18 * HOURS);
    }
    update("update sign_in_session set started_at = ?", now.toEpochMilli());
    update("update sign_in_session set used_at = ?", now.toEpochMilli());
    connection.commit();
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

  private void breakAt(String usual, String begins, @Nullable String ends) throws SQLException {
    update(BREAK, usual, begins, ends);
  }

  /** Forgets all rounds, and what was prepared for them. */
  void forget() throws SQLException {
    for (String sql : FORGET_ROUND) {
      execute(sql);
    }
    for (String sql : FORGET) {
      execute(sql);
    }
    connection.commit();
  }

  /** Has the day planned from nothing, with a fika for all at that time. */
  void plan(LocalDate day, LocalTime fika) throws SQLException {
    for (String sql : FORGET_ROUND) {
      execute(sql);
    }
    breakAt("MORNING_FIKA", fika.toString(), null);
    update(PLANNING, day.toString());
    connection.commit();
  }

  /** How many days are planned by now. */
  long planned() throws SQLException {
    return count("select count(*) from break_day");
  }

  boolean isPlanning() throws SQLException {
    return count("select count(*) from job where id like '019b000e-%'") > 0;
  }

  /** How many slots there are in all. */
  long slots() throws SQLException {
    return count("select count(*) from break_slot");
  }

  /** How many people are to be told at that time of the servers' clock. */
  int dueAt(Instant due) throws SQLException {
    return Math.toIntExact(
        count(
            "select count(*) from reminder where kind = 'BREAK' and not_before = "
                + due.toEpochMilli()));
  }

  /** How many are told and not yet noted as sent, at that time of the servers' clock. */
  long open(Instant now) throws SQLException {
    return count(
        "select count(*) from job where kind = 'push.person' and due <= " + now.toEpochMilli());
  }

  /** How many breaks are taken, by what people have answered. */
  long taken() throws SQLException {
    return count("select count(*) from break_slot where state = 'TAKEN'");
  }

  /** How many are to have their afternoon fika later than planned, for they are on a visit. */
  long moved() throws SQLException {
    return count(
        "select count(*) from break_slot s join visit v on v.person_id = s.person_id"
            + " where s.state = 'PLANNED' and s.kind = 'FIKA' and s.at >= v.ends");
  }

  /** What others have committed by now: each question is a transaction of its own. */
  private long count(String sql) throws SQLException {
    long count;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      count = rows.getLong(1);
    }
    connection.commit();
    return count;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
