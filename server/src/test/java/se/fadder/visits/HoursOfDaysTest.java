package se.fadder.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.visits.VisitScene.DAY;
import static se.fadder.visits.VisitScene.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.PersonId;

/** Tests of the hours of single days: what was said of today, by whom, and what was said last. */
@OnOneDatabase
final class HoursOfDaysTest {
  private final VisitScene scene;
  private final List<PersonId> heard = new ArrayList<>();

  HoursOfDaysTest(Database database) {
    scene = new VisitScene(database);
    scene.world.visits().hoursOfDays().addListener((tx, person) -> heard.add(person));
  }

  @Test
  void whatIsSaidHoldsForTodayAndItsPersonAlone() {
    assertDone(scene.home("self", "15:00", null));
    assertDone(scene.begin("self", "10:30", null));
    assertDone(scene.begin("manager", "11:00", null));
    assertThat(scene.hours("self")).isEqualTo("10:30-15:00");
    assertThat(scene.hours("manager")).isEqualTo("11:00-");
    assertThat(scene.hours("colleague")).isEmpty();
    assertThat(scene.hours("self", DAY.plusDays(1))).isEmpty();
    assertThat(heard).hasSize(3);
  }

  @Test
  void whatIsSaidAgainIsChangedAndWhatIsTakenBackIsGone() {
    scene.home("self", "15:00", null);
    scene.home("self", "15:00", null);
    scene.home("self", "14:00", null);
    assertThat(scene.hours("self")).isEqualTo("-14:00");
    scene.begin("self", "10:30", null);
    scene.home("self", null, null);
    assertThat(scene.hours("self")).isEqualTo("10:30-");
    scene.begin("self", null, null);
    scene.begin("self", null, null);
    assertThat(scene.hours("self")).isEmpty();
    assertThat(heard).hasSize(5).containsOnly(scene.world.person("self"));
  }

  @Test
  void whatWasSaidLastHoldsWhicheverArrivesLast() {
    assertDone(scene.home("self", "15:00", at("09:30")));
    assertDone(scene.home("self", "14:00", at("09:00")));
    assertThat(scene.hours("self")).isEqualTo("-15:00");
    assertDone(scene.home("self", null, at("09:40")));
    assertDone(scene.home("self", "13:00", at("09:35")));
    assertThat(scene.hours("self")).isEmpty();
    assertDone(scene.begin("self", "10:30", at("09:00")));
    assertThat(scene.hours("self")).isEqualTo("10:30-");
  }

  @Test
  void whatWasSaidOnADayThatIsOverChangesNothing() {
    assertDone(scene.home("self", "15:00", at(DAY.minusDays(1), "14:00")));
    assertThat(scene.hours("self")).isEmpty();
    assertThat(scene.hours("self", DAY.minusDays(1))).isEmpty();
    assertThat(heard).isEmpty();
  }

  @Test
  void aDayEndsAfterItBegins() {
    scene.home("self", "12:00", null);
    assertRefused(scene.begin("self", "12:00", null), "DAY_ENDS_FIRST", "time");
    assertRefused(scene.begin("self", "12:30", null), "DAY_ENDS_FIRST", "time");
    assertDone(scene.begin("self", "11:59", null));
    assertRefused(scene.home("self", "11:00", null), "DAY_ENDS_FIRST", "time");
    assertThat(scene.hours("self")).isEqualTo("11:59-12:00");
  }

  @Test
  void whatIsPastIsDeletedAfterTwoDays() {
    scene.visit(1, "11:00");
    scene.home("self", "15:00", null);
    DailyWork purge = scene.world.dailyWork("visits.purge");
    for (int days = 0; days <= 2; days++) {
      assertThat(kept(purge, days)).isEqualTo(2);
    }
    assertThat(kept(purge, 3)).isZero();
  }

  /** How much is kept of the person after the purge of that many days later, at ten. */
  private int kept(DailyWork purge, int days) {
    scene.world.clock.setDay(DAY.plusDays(days));
    Optional<String> on = Optional.of("");
    while (on.isPresent()) {
      String after = on.get();
      on = scene.database.write(tx -> purge.some(tx, DAY.plusDays(days), after));
    }
    PersonId self = scene.world.person("self");
    return scene.database.read(tx ->
        scene.world.visits().visits().kept(tx, self).size()
            + scene.world.visits().hoursOfDays().kept(tx, self).size());
  }
}
