package se.fadder.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;

/**
 * Tests which newcomers had met their mentor as often as agreed at the end of a month: the one of
 * the scene has been there since Wednesday 18 February 2026, and they are to meet every week.
 */
@OnOneDatabase
final class CadenceMeasuresTest {
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

  private final CadenceScene scene;

  CadenceMeasuresTest(Database database) {
    scene = new CadenceScene(database);
  }

  private List<Fact> facts(YearMonth month) {
    Measure measure =
        scene.world.cadence().room().measures().stream()
            .filter(one -> one.key().equals("CADENCE_KEPT"))
            .findFirst()
            .orElseThrow();
    return measure.spans(month, scene.world.today()).stream()
        .flatMap(days -> scene.world.database.read(tx -> measure.source().facts(tx, days)).stream())
        .toList();
  }

  private void isTold(long part) {
    assertThat(facts(FEBRUARY))
        .containsExactly(
            Fact.one(scene.world.person("self"), scene.world.unit("Norr").id().value(), part));
  }

  @Test
  void whoHasNotMetIsCountedAsNot() {
    isTold(0);
  }

  @Test
  void whoMetInTheLastWeekIsCountedAsKept() {
    scene.met("main mentor", "self", "2026-02-20");
    isTold(0);
    scene.met("main mentor", "self", "2026-02-26");
    isTold(1);
  }

  @Test
  void whatIsMetLaterDoesNotCount() {
    scene.met("main mentor", "self", "2026-03-02");
    isTold(0);
  }

  @Test
  void beforeTheMentorshipAndAfterTheEmploymentNobodyIsCounted() {
    assertThat(facts(YearMonth.of(2026, 1))).isEmpty();
    assertDone(
        scene.world.database.write(tx ->
            scene
                .world
                .employments()
                .end(
                    tx,
                    scene.world.viewer("hr"),
                    scene.world.employment("self").id(),
                    LocalDate.parse("2026-02-27"))));
    assertThat(facts(FEBRUARY)).isEmpty();
  }
}
