package se.fadder.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.NotDone;
import se.fadder.people.Unit;

/** Tests that it is told why a figure is withheld. */
@OnOneDatabase
final class WhyWithheldTest {
  private final InsightScene scene;

  WhyWithheldTest(Database database) {
    scene = new InsightScene(database);
    Unit west = scene.team("Barn och vuxna", "Väst", 0);
    scene.team(west, "Fyran", 4);
    scene.team(west, "Nian", 9);
    scene.make();
  }

  private List<String> why(String unit) {
    return scene.world.insight().why().tell(unit, InsightScene.FEBRUARY, "LEAVERS");
  }

  @Test
  void whatCouldBeWorkedOutIsNamed() {
    assertThat(why("team-Fyran"))
        .containsExactly("Fewer than 5 people are counted in Fyran and all below it.");
    assertThat(why("team-Nian"))
        .containsExactly(
            "If it were told, one could work out Väst without Nian, which is fewer than 5 people.",
            "Who contributed was counted anew, and is as it was when the month was made.");
    assertThat(why("team-Väst")).containsExactly("It is told.");
  }

  @Test
  void whereItIsAnotherByNowThatIsSaid() {
    scene.world.database.write(tx -> {
      for (int i = 0; i < 9; i++) {
        scene.world.employ(
            tx, "late " + i, scene.world.unit("Söder"), LocalDate.parse("2026-02-01"), null);
      }
      return true;
    });
    assertThat(why("team-Nian"))
        .contains(
            "Who contributed is not as it was when the month was made: one of these held then.");
  }

  @Test
  void whatIsNotCountedIsRefused() {
    YearMonth february = InsightScene.FEBRUARY;
    WhyWithheld why = scene.world.insight().why();
    assertThatThrownBy(() -> why.tell("nowhere", february, "LEAVERS")).isInstanceOf(NotDone.class);
    assertThatThrownBy(() -> why.tell("norr", february, "LUCK")).isInstanceOf(NotDone.class);
    assertThatThrownBy(() -> why.tell("norr", february, "STARTED")).isInstanceOf(NotDone.class);
    assertThatThrownBy(() -> why.tell("norr", february.plusMonths(1), "LEAVERS"))
        .isInstanceOf(NotDone.class);
  }
}
