package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

/**
 * The benchmark of the monthly run: the figures of the last quarter's last month, in which most
 * measures are due, of people who have met weekly and were told of a break a day. A server makes
 * them as it does at night, by a job, and says how long its writer was held.
 */
final class MonthBench {
  private static final AgendaPeople.Each MET = new AgendaPeople.Each(16, 15, 2);
  private static final int QUARTER = 3;

  /** What was made before: by the demonstration, of its own few, or by a run. */
  private static final List<String> MADE =
      List.of("figure_month", "figure_unit", "figure", "figure_done", "template_figure");

  /** So long a server has to start and to do what it does then. */
  private static final Duration UNTIL_DUE = Duration.ofSeconds(90);

  private static final Duration LOOKS = Duration.ofMillis(100);

  private static final String BREAKS =
      """
      with recursive month (day) as (
        select :month || '-01' union all
        select date(day, '1 day') from month where date(day, '1 day') < date(:month || '-01', '1 month'))
      insert into break_slot (id, person_id, day, item_id, kind, minutes, generation, at, ends, window_ends, state, put_off)
      select printf('019b0030-%04x-7000-8000-%s', cast(substr(m.day, 9) as integer), substr(p.id, 25)),
        p.new_hire_id, m.day, 'fika', 'FIKA', 15, 1, 1000 * unixepoch(m.day), 1000 * unixepoch(m.day),
        1000 * unixepoch(m.day),
        case (p.rowid + substr(m.day, 9)) % 3 when 0 then 'TOLD' when 1 then 'TAKEN' else 'NOT_NOW' end, 0
      from month m cross join plan p
      where strftime('%w', m.day) between '1' and '5' and p.id like '019b0005-%'
      """;

  /** What is counted, each table gone through once; nothing is kept apart, and nobody is named. */
  private static final List<String> FLOOR =
      List.of(
          """
          select count(*), sum(n) from (
            select e.unit_id, s.role, count(*) as n, sum(s.done_at is not null) from step s
            join plan p on p.id = s.plan_id join employment e on e.id = p.employment_id
            where s.due between :first and :last and s.required group by e.unit_id, s.role)
          """,
          """
          select count(*), sum(n) from (
            select s.unit_id, s.form, count(*) as n, sum(sm.attended) from session s
            join session_member sm on sm.session_id = s.id
            where s.day between :first and :last group by s.unit_id, s.form)
          """,
          """
          select count(*), sum(n) from (
            select e.unit_id, count(*) as n, sum(b.state = 'TAKEN') from break_slot b
            join employment e on e.person_id = b.person_id
            where b.day between :first and :last group by e.unit_id)
          """,
          """
          select count(*), sum(n) from (
            select e.unit_id, count(*) as n from employment e
            where :last >= e.first_day and coalesce(e.last_day, :first) >= :first group by e.unit_id)
          """);

  private MonthBench() {}

  /** Keeps what it has made in the file {@code bench.keep}, and measures that again. */
  static void run() throws IOException, SQLException, InterruptedException {
    Size size = Size.asked();
    String keep = System.getProperty("bench.keep", "");
    if (!keep.isEmpty()) {
      Path kept = Path.of(keep).toAbsolutePath();
      if (!Files.exists(kept)) {
        Path unfinished = Dataset.ofToday(size).copy(keep + "-unfinished");
        make(unfinished, month());
        Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
      }
      measure(kept, month());
      floor(kept, month());
      return;
    }
    Path file = Dataset.ofToday(size).copy("month.db");
    try {
      YearMonth month = month();
      make(file, month);
      measure(file, month);
      floor(file, month);
    } finally {
      Dataset.delete(file);
    }
  }

  /** The last month of a quarter that is over. */
  private static YearMonth month() {
    YearMonth month = YearMonth.from(Dataset.today()).minusMonths(1);
    while (month.getMonthValue() % QUARTER != 0) {
      month = month.minusMonths(1);
    }
    return month;
  }

  private static void make(Path file, YearMonth month) throws SQLException {
    try (Connection connection = Dataset.connect(file)) {
      AgendaPeople.add(connection, Dataset.today(), MET);
      Dataset.execute(connection, BREAKS.replace(":month", "'" + month + "'"));
      Dataset.execute(connection, "analyze");
      Dataset.execute(connection, "pragma wal_checkpoint(truncate)");
    }
    System.out.println(AgendaPeople.counted(file));
  }

  private static void measure(Path file, YearMonth month)
      throws IOException, SQLException, InterruptedException {
    long due = System.currentTimeMillis() + UNTIL_DUE.toMillis();
    try (Connection connection = Dataset.connect(file)) {
      for (String table : MADE) {
        Dataset.execute(connection, "delete from " + table);
      }
      Dataset.execute(connection, "drop table if exists bench_figure");
      Dataset.execute(connection, "delete from job where kind like 'insight.%'");
      Dataset.update(
          connection,
          "insert into job (id, kind, key, data, due, failures)"
              + " values (?, 'insight.month', ?, '', cast(? as integer), 0)",
          People.id(15, 1),
          month.toString(),
          Long.toString(due));
    }
    try (Child fadder = Child.start(Watched.class, file.toString());
        Connection connection = Dataset.connect(file)) {
      Thread.sleep(Math.max(0, due - System.currentTimeMillis() - LOOKS.toMillis()));
      Child.Used before = fadder.used();
      fadder.tell(WriterHolds.FORGET);
      String published =
          "select coalesce(max(published_at), 0) from figure_month where month = '" + month + "'";
      while (number(connection, published) == 0) {
        Thread.sleep(LOOKS);
      }
      WriterHolds.Seen held = WriterHolds.Seen.by(fadder);
      Child.Used used = fadder.used().minus(before);
      System.out.printf(
          "%n| month | s | CPU s | SQL statements | units of work | figures | longest hold ms |"
              + " holds over 20 ms | longest commit ms |%n"
              + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |%n"
              + "| %s | %.1f | %.1f | %,d | %,d | %,d | %.1f | %d | %.1f |%n",
          month,
          (number(connection, published) - due) / 1e3,
          used.cpuNanos() / 1e9,
          used.statements(),
          used.units(),
          number(connection, "select count(*) from figure where month = '" + month + "'"),
          held.longest(),
          held.tooLong(),
          held.commit());
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getLong(1);
    }
  }

  /** Counts the same rows by plain statements, and writes as many figures in one transaction. */
  private static void floor(Path file, YearMonth month) throws SQLException {
    try (Connection connection = Dataset.connect(file)) {
      long began = System.nanoTime();
      for (String sql : FLOOR) {
        number(
            connection,
            sql.replace(":first", "'" + month.atDay(1) + "'")
                .replace(":last", "'" + month.atEndOfMonth() + "'"));
      }
      double read = (System.nanoTime() - began) / 1e9;
      began = System.nanoTime();
      Dataset.execute(
          connection,
          "create table bench_figure as select * from figure where month = '" + month + "'");
      System.out.printf(
          "%nFloor: read in %.1f s, written in %.1f s%n", read, (System.nanoTime() - began) / 1e9);
    }
  }
}
