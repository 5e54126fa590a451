package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;

/** Tests that a series that is ended while one of its sessions is moved leaves none behind. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class SeriesRaceTest {
  private static final LocalDate DAY = World.DAY;
  private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");
  private static final int ROUNDS = 8;

  private final SeriesScene scene;

  SeriesRaceTest(Database database) {
    scene = new SeriesScene(database);
  }

  @Test
  void whatIsMovedWhileTheSeriesEndsIsOnOneSideOfIt() throws Exception {
    LocalDate last = FRIDAY.plusDays(3);
    for (int round = 0; round < ROUNDS; round++) {
      SeriesId id =
          done(
              scene.plan(
                  "main mentor", scene.pair(DayOfWeek.FRIDAY, "14:00", DAY, FRIDAY.plusWeeks(1))));
      Session first = scene.sessions(id).getFirst();
      Session second = scene.sessions(id).getLast();
      LocalDate later = FRIDAY.plusDays(6);
      List<Outcome<?>> outcomes =
          Race.of(
              List.of(
                  () -> scene.end("main mentor", id, last),
                  () -> scene.move("self", first, later),
                  () -> scene.move("self", second, DAY.plusDays(1))));
      assertDone(outcomes.getFirst());
      for (Session session : scene.sessions(id)) {
        boolean isAfter = session.day().isAfter(last);
        boolean wasMovedAfterwards = session.id().equals(first.id()) && session.isPlanned();
        assertThat(session.isPlanned())
            .as("round %d: %s", round, session)
            .isEqualTo(!isAfter || wasMovedAfterwards);
      }
      assertThat(scene.sessions(id)).extracting(Session::seriesDay).doesNotHaveDuplicates();
    }
  }
}
