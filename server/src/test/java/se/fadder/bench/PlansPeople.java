package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * A copy of the data set in which each plan has {@value #STEPS} steps and a ramp, and whoever leads
 * or is HR is signed in.
 */
final class PlansPeople implements AutoCloseable {
  static final int STEPS = 80;

  /** The sessions of those who lead, from the first team, unit and sector on, and of HR. */
  static final int OF_TEAMS = 10_000;

  static final int OF_UNITS = 20_000;
  static final int OF_SECTORS = 30_000;
  static final int OF_HR = 40_000;

  /** Every fifth of the template's 66 steps once more. */
  private static final String MORE_WANTED =
      """
      create temp table more as
      select s.id as copied_id, '019b000e' || substr(s.id, 9) as id, s.phase_id,
        row_number() over (order by p.ordinal, s.ordinal) - 1 as k
      from template_step s join template_phase p on p.id = s.phase_id
      where p.version_id = (select min(version_id) from plan where id like '019b0005-%')
      """;

  private static final String MORE_TEMPLATE_STEPS =
      """
      insert into template_step
        (id, phase_id, ordinal, key, title, why, role, due, required, kind, open_before_start)
      select m.id, s.phase_id, 1000 + m.k, 'bench-' || m.k, s.title, s.why, s.role, s.due, s.required, s.kind,
        s.open_before_start
      from more m join template_step s on s.id = m.copied_id
      """;

  private static final String MORE_STEPS =
      """
      insert into step (id, plan_id, template_step_id, role, due, required, open_before_start, done_at, done_by, ending)
      select '019b000e' || substr(s.id, 9), s.plan_id, m.id, s.role, s.due, s.required, s.open_before_start,
        s.done_at, s.done_by, s.ending
      from step s join more m on m.copied_id = s.template_step_id
      where s.id like '019b0007-%'
      """;

  private static final String RAMPS =
      "insert into ramp (plan_id, revision) select id, 1 from plan where id like '019b0005-%'";

  private static final String MONTHS =
      """
      with recursive month (n) as (select 1 union all select n + 1 from month where n < 12)
      insert into ramp_month (plan_id, month, own, co_handled)
      select p.id, m.n, m.n, 2 from plan p cross join month m where p.id like '019b0005-%'
      """;

  /** Of ten weeks; one of twenty has more than was agreed. */
  private static final String COUNTS =
      """
      with recursive week (n) as (select 1 union all select n + 1 from week where n < 10)
      insert into case_count (plan_id, week, own, co_handled, noted_at)
      select p.id, date(:today, 'weekday 1', (-7 * w.n) || ' days'), case when p.rowid % 20 = 0 then 14 else 1 end, 1, 0
      from plan p cross join week w where p.id like '019b0005-%'
      """;

  private final Connection connection;
  private final Size size;
  private final LocalDate today = Dataset.today();

  private PlansPeople(Path file, Size size) throws SQLException {
    this.size = size;
    connection = Dataset.connect(file);
    connection.setAutoCommit(false);
  }

  /** Makes it; whoever is done with it deletes it. */
  static Path make(Dataset dataset) throws IOException, SQLException {
    long start = System.nanoTime();
    Path file = dataset.copy("plans.db");
    try (PlansPeople people = new PlansPeople(file, dataset.size())) {
      people.addSteps();
      people.addRamps();
      people.addSessions();
      people.connection.commit();
      people.report(start);
    }
    Dataset.renewListings(file);
    return file;
  }

  private void addSteps() throws SQLException {
    execute(MORE_WANTED);
    execute("delete from more where k % 5 <> 0");
    execute(MORE_TEMPLATE_STEPS);
    execute(MORE_STEPS);
  }

  private void addRamps() throws SQLException {
    execute(RAMPS);
    execute(MONTHS);
    execute(COUNTS.replace(":today", "'" + today + "'"));
  }

  private void addSessions() throws SQLException {
    for (int sector = 0; sector < Size.SECTORS; sector++) {
      Dataset.update(
          connection,
          "insert into role_assignment (id, person_id, unit_id, role, first_day) values (?, ?, ?,"
              + " 'MANAGER', ?)",
          People.id(14, sector),
          People.person(10 * sector),
          People.id(1, sector),
          today.minusYears(3).toString());
      Dataset.signIn(connection, OF_SECTORS + sector, People.person(10 * sector));
    }
    for (int unit = 0; unit < size.units(); unit++) {
      Dataset.signIn(connection, OF_UNITS + unit, People.person(10 * (Size.SECTORS + unit)));
    }
    for (int team = 0; team < size.teams(); team++) {
      Dataset.signIn(connection, OF_TEAMS + team, People.person(10 * (size.firstTeam() + team)));
    }
    Dataset.signInHr(connection, OF_HR);
  }

  private void report(long start) throws SQLException {
    System.out.printf(
        "%s people with %s plans of %s steps made in %.1f s%n%n",
        text("select printf('%,d', count(*)) from person"),
        text("select printf('%,d', count(*)) from plan"),
        text("select printf('%,d', count(*)) from step"),
        (System.nanoTime() - start) / 1e9);
  }

  private String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
