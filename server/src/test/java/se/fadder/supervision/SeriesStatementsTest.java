package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fadder.kernel.Outcomes.done;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;

/** Tests what a year of weekly sessions of ten people asks of the database. */
@OnOneDatabase
final class SeriesStatementsTest {
  private static final LocalDate DAY = World.DAY;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 10;

  private final SeriesScene scene;

  SeriesStatementsTest(Database database) {
    scene = new SeriesScene(database);
  }

  @Test
  void aYearIsPlannedInAsManyStatementsAsEightWeeks() {
    long few = planned("09:00", DAY.plusWeeks(8), 8);
    long many = planned("10:00", DAY.plusYears(1), 49);
    assertThat(many).isEqualTo(few).isLessThan(60);
  }

  /** The statements of the series of a pair, in which Easter and other holidays lie. */
  private long planned(String begins, LocalDate last, int atLeast) {
    long before = scene.database.counts().statements();
    SeriesId id =
        done(scene.plan("main mentor", scene.pair(DayOfWeek.THURSDAY, begins, DAY, last)));
    long statements = scene.database.counts().statements() - before;
    assertThat(scene.sessions(id)).hasSizeGreaterThanOrEqualTo(atLeast);
    return statements;
  }

  /**
   * By the time of the processor, beside that of as many rows which are written by hand at the same
   * time, for machines differ and are busy; the shortest of some, for Java is not warm at first.
   */
  @Test
  void aYearOfTwelvePeopleTakesTheWriterHardlyLongerThanItsRowsDo() throws SQLException {
    SeriesDraft draft =
        scene.draft(
            SessionForm.GROUP,
            "manager",
            DayOfWeek.TUESDAY,
            "08:00",
            DAY,
            DAY.plusYears(1),
            members(11));
    long planned = Long.MAX_VALUE;
    long byHand = Long.MAX_VALUE;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      for (int i = 0; i < ROUNDS; i++) {
        planned = Math.min(planned, planAndTakeBack(draft));
        byHand = Math.min(byHand, writeByHand(connection));
      }
    }

    assertThat(planned).isLessThan(byHand * 5 / 2);
  }

  private long planAndTakeBack(SeriesDraft draft) {
    long[] took = new long[1];
    assertThatThrownBy(() ->
            scene.database.write(tx -> {
              long before = THREADS.getCurrentThreadCpuTime();
              done(
                  scene
                      .world
                      .supervision()
                      .seriesPlans()
                      .plan(tx, scene.world.viewer("manager"), draft));
              took[0] = THREADS.getCurrentThreadCpuTime() - before;
              throw new TakenBack();
            }))
        .isInstanceOf(TakenBack.class);
    return took[0];
  }

  /** Writes a year of sessions, and three rows of each for each of twelve people. */
  private static long writeByHand(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists written");
      statement.execute(
          "create table written (id text primary key, one text, other text, day text, note text)");
      statement.execute("create index written_by_one on written (one, day)");
    }
    connection.setAutoCommit(false);
    long before = THREADS.getCurrentThreadCpuTime();
    try (PreparedStatement insert =
        connection.prepareStatement("insert into written values (?, ?, ?, ?, ?)")) {
      for (int row = 0; row < 52 * (1 + 3 * 12); row++) {
        String id = new UUID(row, row).toString();
        insert.setString(1, id);
        insert.setString(2, new UUID(row % 12, 0).toString());
        insert.setString(3, new UUID(0, row % 52).toString());
        insert.setString(4, DAY.plusWeeks(row % 52).toString());
        insert.setString(5, "GROUP " + row);
        insert.executeUpdate();
      }
    }
    long took = THREADS.getCurrentThreadCpuTime() - before;
    connection.commit();
    connection.setAutoCommit(true);
    return took;
  }

  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private String[] members(int count) {
    scene.database.write(tx -> {
      IntStream.range(0, count)
          .forEach(i ->
              scene.world.employ(
                  tx, "member " + i, scene.world.unit("Norr"), DAY.minusYears(1), null));
      return true;
    });
    return IntStream.range(0, count).mapToObj(i -> "member " + i).toArray(String[]::new);
  }

  @Test
  void aYearOfTenPeopleIsWrittenInAFewStatements() {
    String[] members = members(9);
    for (String begins : List.of("08:00", "10:00")) {
      SeriesDraft draft =
          scene.draft(
              SessionForm.GROUP,
              "manager",
              DayOfWeek.TUESDAY,
              begins,
              DAY,
              DAY.plusYears(1),
              members);
      long before = scene.database.counts().statements();
      SeriesId id = done(scene.plan("manager", draft));
      long statements = scene.database.counts().statements() - before;
      assertThat(scene.sessions(id)).hasSizeGreaterThan(48);
      assertThat(statements).isLessThan(60);
    }
  }
}
