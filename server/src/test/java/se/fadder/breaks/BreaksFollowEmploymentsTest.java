package se.fadder.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.arrivals.FurtherEmployment;
import se.fadder.breakplans.BreakChoice;
import se.fadder.breakplans.UsualBreak;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.people.EmploymentForm;
import se.fadder.people.EmploymentId;
import se.fadder.people.Employments;

/** Tests that the rest of a day is planned anew when somebody's employment of today changes. */
@OnBothDatabases
final class BreaksFollowEmploymentsTest {
  private static final LocalDate YESTERDAY = BreakDayScene.DAY.minusDays(1);

  private final BreakDayScene scene;

  BreaksFollowEmploymentsTest(Database database) {
    scene = new BreakDayScene(database);
    scene.agree("colleague");
    scene.wake();
    scene.now("08:00");
  }

  private void change(BiFunction<WriteTx, Employments, Outcome<?>> verb) {
    assertDone(scene.database.write(tx -> verb.apply(tx, scene.world.employments())));
  }

  private EmploymentId employment() {
    return scene.world.employment("colleague").id();
  }

  private void lastDay(@Nullable LocalDate day) {
    change((tx, employments) ->
        day == null
            ? employments.goOn(tx, scene.world.viewer("hr"), employment())
            : employments.end(tx, scene.world.viewer("hr"), employment(), day));
  }

  @Test
  void whoeverHasLeftIsRemindedNoMore() {
    lastDay(YESTERDAY);
    assertThat(scene.breaks("colleague")).isEmpty();
    assertThat(scene.waiting("colleague")).isZero();
    scene.until("17:00");
    assertThat(scene.told("colleague")).isZero();
  }

  @Test
  void whoeverGoesOnAfterAllIsRemindedOfTheRestOfTheDay() {
    lastDay(YESTERDAY);
    scene.now("12:00");
    lastDay(null);
    assertThat(scene.breaks("colleague"))
        .containsExactly("11:30 WALK PLANNED", "14:30 FIKA PLANNED");
    scene.until("17:00");
    assertThat(scene.told("colleague")).isEqualTo(2);
  }

  @Test
  void theLastDayIsADayLikeOthers() {
    lastDay(BreakDayScene.DAY);
    assertThat(scene.breaks("colleague")).hasSize(3);
    assertThat(scene.waiting("colleague")).isEqualTo(3);
  }

  @Test
  void whoeverBeginsLaterIsNotRemindedYet() {
    change((tx, employments) ->
        employments.moveFirstDay(
            tx, scene.world.viewer("hr"), employment(), BreakDayScene.DAY.plusDays(1)));
    assertThat(scene.breaks("colleague")).isEmpty();
    change((tx, employments) ->
        employments.moveFirstDay(tx, scene.world.viewer("hr"), employment(), BreakDayScene.DAY));
    assertThat(scene.breaks("colleague")).hasSize(3);
  }

  /**
   * What was told before is the person's still, and the rest of the day is that of the new team.
   */
  @Test
  void whoeverBeginsInAnotherUnitHasItsBreaks() {
    soderHasFikaAt("15:10");
    scene.until("09:31");
    lastDay(YESTERDAY);
    assertDone(
        scene.database.write(
            tx -> scene.world.furtherEmployments().begin(tx, scene.world.viewer("hr"), inSoder())));
    assertThat(scene.breaks("colleague"))
        .containsExactly("09:30 FIKA TOLD", "11:30 WALK PLANNED", "15:10 FIKA PLANNED");
    scene.until("17:00");
    assertThat(scene.told("colleague")).isEqualTo(3);
  }

  private void soderHasFikaAt(String time) {
    assertDone(
        scene.database.write(tx ->
            scene
                .world
                .breakPlans()
                .units()
                .choose(
                    tx,
                    scene.world.viewer("other manager"),
                    scene.world.unit("Söder").id(),
                    UsualBreak.AFTERNOON_FIKA,
                    0,
                    BreakChoice.SET,
                    BreakDayScene.time(time))));
  }

  private FurtherEmployment inSoder() {
    return new FurtherEmployment(
        scene.world.person("colleague"),
        scene.world.unit("Söder").id(),
        "Socialsekreterare",
        EmploymentForm.PERMANENT,
        null,
        BreakDayScene.DAY,
        null,
        false,
        null);
  }
}
