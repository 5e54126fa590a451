package se.fadder.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * The sessions and questions of the many, added to {@link People}: for each new hire a session a
 * week, nine of ten with their mentor and one with their manager, who so has some each week; most
 * of them held, the last two still to log; and the questions that they have parked, of which a few
 * are open.
 */
public final class AgendaPeople {
  /** Of whom a benchmark asks: 1.5 million sessions and 6 million questions of 30,000. */
  static final Each MANY = new Each(50, 36, 200);

  /** For whoever counts work, not time. */
  public static final Each FEW = new Each(6, 4, 6);

  private static final int OPEN_QUESTIONS = 4;

  private static final int TO_LOG = 2;

  private static final String HELD =
      """
      insert into session (id, form, on_site, leader_id, unit_id, day, begins, ends, state, moved,
        made_by, logged_at, revision)
      select id, form, k % 2 = 0, leader_id, unit_id, day, begins, ends, state, false, leader_id,
        iif(state = 'HELD', 1000 * unixepoch(day) + 61200000, null), 1
      from met order by day, id
      """;

  private static final String MEMBERS =
      """
      insert into session_member (session_id, person_id, day, planned, attended, raises)
      select id, leader_id, day, state = 'PLANNED', iif(state = 'HELD', true, null), false from met
      union all
      select id, new_hire_id, day, state = 'PLANNED', iif(state = 'HELD', true, null), false from met
      """;

  private static final String HIRES = "from plan where id like '019b0005-%'";

  private AgendaPeople() {}

  /**
   * How much each new hire has.
   *
   * @param ahead the number of the first session that lies ahead, of all from 0
   */
  public record Each(int sessions, int ahead, int questions) {}

  /** The session of a new hire with a number, by their number. */
  static String session(int number, int hire) {
    return "019b0020-%04x-7000-8000-%012x".formatted(number, hire);
  }

  /** Adds them to a file. */
  static void add(Path file, LocalDate today) throws SQLException {
    try (Connection connection = Dataset.connect(file)) {
      add(connection, today, MANY);
      Dataset.execute(connection, "analyze");
      Dataset.execute(connection, "pragma wal_checkpoint(truncate)");
    }
  }

  /**
   * The size that a file was made in.
   *
   * @throws IllegalStateException when it was made on another day: what is due in it is of that day
   */
  static Size sizeOf(Path file) throws SQLException {
    try (Connection connection = Dataset.connect(file)) {
      // The day that is meant by that of a session that lies ahead, the first of its new hire.
      String made =
          text(
              connection,
              """
              select date(s.day, (1 - m.rowid %% 7) || ' days')
              from session s cross join mentorship m where s.id = '%s' and m.id = '%s'
              """
                  .formatted(session(MANY.ahead(), 0), People.id(6, 0)));
      if (!made.equals(Dataset.today().toString())) {
        throw new IllegalStateException(
            file + " was made on " + made + ", of which day its sessions are; delete it");
      }
      return new Size(Integer.parseInt(text(connection, "select count(*) " + HIRES)));
    }
  }

  /** How much of each there is in a file, to be printed. */
  static String counted(Path file) throws SQLException {
    try (Connection connection = Dataset.connect(file)) {
      return text(
          connection,
          "select printf('%,d new hires, %,d sessions, %,d questions', (select count(*) "
              + HIRES
              + "), (select count(*) from session), (select count(*) from question))");
    }
  }

  /** Adds them in one transaction. */
  public static void add(Connection connection, LocalDate today, Each each) throws SQLException {
    connection.setAutoCommit(false);
    Dataset.execute(
        connection,
        """
        create temp table met as
        with recursive number (k) as (select 0 union all select k + 1 from number where k < %1$d - 1)
        select printf('019b0020-%%04x-7000-8000-%%s', k, substr(m.id, 25)) as id, k, m.new_hire_id,
          iif((k + m.rowid) %% 10 = 0, 'INDIVIDUAL', 'MENTOR') as form,
          iif((k + m.rowid) %% 10 = 0, r.person_id, m.mentor_id) as leader_id, e.unit_id,
          date('%2$s', (7 * (k - %3$d) + m.rowid %% 7 - 1) || ' days') as day,
          printf('%%02d:00:00', 8 + m.rowid %% 8) as begins,
          printf('%%02d:45:00', 8 + m.rowid %% 8) as ends,
          iif(k < %3$d - %4$d, 'HELD', 'PLANNED') as state
        from mentorship m
        join employment e on e.person_id = m.new_hire_id and e.id like '019b%%'
        join role_assignment r on r.unit_id = e.unit_id and r.role = 'MANAGER' and r.id like '019b0003-%%'
        cross join number
        where m.kind = 'MAIN' and m.id like '019b0006-%%'
        """
            .formatted(each.sessions(), today, each.ahead(), TO_LOG));
    Dataset.execute(connection, HELD);
    Dataset.execute(connection, MEMBERS);
    Dataset.execute(connection, "drop table met");
    Dataset.execute(
        connection,
        """
        with recursive number (k) as (select 0 union all select k + 1 from number where k < %1$d - 1)
        insert into question (id, author_id, with_id, text, parked_at, state, ended_at, ended_by, unseen)
        select printf('019b0021-%%04x-7000-8000-%%s', k, substr(m.id, 25)), m.new_hire_id, m.mentor_id,
          'Vem frågar jag om det här?', 1000 * unixepoch('%3$s') - 3600000 * (k + 1),
          iif(k < %2$d, 'OPEN', 'ANSWERED'), iif(k < %2$d, null, 1000 * unixepoch('%3$s')),
          iif(k < %2$d, null, m.mentor_id), false
        from mentorship m cross join number
        where m.kind = 'MAIN' and m.id like '019b0006-%%'
        """
            .formatted(each.questions(), OPEN_QUESTIONS, today));
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.getString(1);
    }
  }
}
