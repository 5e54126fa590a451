package se.fadder.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertOneDone;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.breakplans.UsualBreak;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.NotificationId;

/** Tests that a day on which several plan and answer at once is one day. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class BreakRaceTest {
  private static final int ROUNDS = 6;

  private final BreakDayScene scene;

  BreakRaceTest(Database database) {
    scene = new BreakDayScene(database);
  }

  @Test
  void ofTwoDevicesThatAnswerOneIsHeard() throws Exception {
    agreeAndWake();
    scene.until("09:31");
    NotificationId told = scene.open("self").getFirst().id();
    BreakSlotId fika = scene.slot("self", "09:30").id();
    List<Outcome<?>> outcomes =
        Race.of(
            List.of(
                () -> scene.answer("self", told, NotificationAnswer.DONE),
                () -> scene.answer("self", told, NotificationAnswer.LATER),
                () -> scene.answer("self", fika, BreakAnswer.NOT_NOW)));
    assertOneDone(outcomes);
    assertThat(scene.slots("self")).hasSize(3);
    assertThat(scene.waiting("self"))
        .isEqualTo(scene.breaks("self").getFirst().startsWith("09:41") ? 3 : 2);
  }

  /** A person for each round, whose day is planned in the morning while they say something. */
  @Test
  void theMorningAndAVisitComeToOneDay() throws Exception {
    List<String> people =
        List.of("self", "main mentor", "co-mentor", "colleague", "owner", "manager");
    for (int round = 0; round < ROUNDS; round++) {
      String who = people.get(round);
      long number = round;
      scene.now("03:00");
      scene.agree(who);
      scene.now("03:30");
      Race.of(
          List.<Supplier<Boolean>>of(
              () -> scene.wake() > 0,
              () -> {
                scene.visit(who, number, "03:30", "09:55");
                return true;
              }));
      assertThat(scene.breaks(who)).first().isEqualTo("10:00 FIKA PLANNED");
      assertThat(scene.waiting(who)).isEqualTo(3);
    }
  }

  @Test
  void anAnswerAndPlanningAnewLoseNothingOfEachOther() throws Exception {
    agreeAndWake();
    scene.until("09:31");
    BreakSlotId fika = scene.slot("self", "09:30").id();
    Race.of(
        List.<Supplier<Boolean>>of(
            () -> scene.answer("self", fika, BreakAnswer.TAKEN) != null,
            () -> {
              scene.set("self", UsualBreak.AFTERNOON_FIKA, 0, "15:00");
              return true;
            },
            () -> {
              scene.visit("self", 1, "09:31", "12:00");
              return true;
            }));
    assertThat(scene.breaks("self"))
        .containsExactly("09:30 FIKA TAKEN", "12:05 WALK PLANNED", "15:00 FIKA PLANNED");
    assertThat(scene.waiting("self")).isEqualTo(2);
    scene.until("17:00");
    assertThat(scene.told("self")).isEqualTo(3);
  }

  @Test
  void aBreakThatIsPutOffWhileTheDayMovesIsToldOnceMore() throws Exception {
    agreeAndWake();
    scene.until("09:31");
    NotificationId told = scene.open("self").getFirst().id();
    Race.of(
        List.<Supplier<Boolean>>of(
            () -> scene.answer("self", told, NotificationAnswer.LATER) != null,
            () -> {
              scene.visit("self", 1, "09:31", "10:00");
              return true;
            }));
    assertThat(scene.breaks("self")).first().isEqualTo("10:05 FIKA PLANNED");
    scene.until("10:06");
    assertThat(scene.told("self")).isEqualTo(2);
  }

  /** One of them arrives twice, as from a phone that did not hear the answer. */
  @Test
  void aBreakOfOnesOwnThatArrivesTwiceIsOne() throws Exception {
    agreeAndWake();
    scene.until("09:15");
    Race.of(
        List.<Supplier<Outcome<?>>>of(
            () -> scene.take("self", 1, null), () -> scene.take("self", 1, null)));
    assertThat(scene.day("self").takenToday()).isEqualTo(1);
    assertThat(scene.breaks("self")).hasSize(2);
  }

  private void agreeAndWake() {
    scene.agree("self");
    scene.wake();
  }
}
