package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.done;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;

/** Tests what a year of weekly sessions of ten people asks of the database. */
@OnOneDatabase
final class SeriesStatementsTest {
  private static final LocalDate DAY = World.DAY;

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

  @Test
  void aYearOfTenPeopleIsWrittenInAFewStatements() {
    scene.database.write(tx -> {
      IntStream.range(0, 9)
          .forEach(i ->
              scene.world.employ(
                  tx, "member " + i, scene.world.unit("Norr"), DAY.minusYears(1), null));
      return true;
    });
    String[] members = IntStream.range(0, 9).mapToObj(i -> "member " + i).toArray(String[]::new);
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
