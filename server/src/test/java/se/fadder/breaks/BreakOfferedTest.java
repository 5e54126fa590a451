package se.fadder.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.calendar.BusySource;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.push.NotificationAnswer;
import se.fadder.supervision.SessionId;

/** Tests that nobody is offered to be reminded later where a tap would be refused. */
@OnOneDatabase
final class BreakOfferedTest {
  private static final Set<BreakAnswer> NOT_LATER = Set.of(BreakAnswer.TAKEN, BreakAnswer.NOT_NOW);

  private static final Set<NotificationAnswer> DONE_OR_NOT =
      Set.of(NotificationAnswer.DONE, NotificationAnswer.NOT_NOW);

  private final BreakDayScene scene;

  BreakOfferedTest(Database database) {
    scene = new BreakDayScene(database);
    scene.agree("self");
    scene.wake();
  }

  @Test
  void laterIsOfferedTwice() {
    scene.until("09:30");
    for (String later : new String[] {"09:40", "09:50"}) {
      assertThat(scene.answers("self", "09:")).contains(BreakAnswer.LATER);
      assertThat(scene.offered("self")).contains(NotificationAnswer.LATER);
      assertDone(
          scene.answer("self", scene.open("self").getFirst().id(), NotificationAnswer.LATER));
      scene.until(later);
    }
    assertThat(scene.answers("self", "09:50")).isEqualTo(NOT_LATER);
    assertThat(scene.offered("self")).isEqualTo(DONE_OR_NOT);
  }

  @Test
  void laterIsNotOfferedAtTheEndOfTheWindow() {
    scene.until("10:19");
    assertThat(scene.offered("self")).contains(NotificationAnswer.LATER);
    scene.until("10:20");
    assertThat(scene.answers("self", "09:30")).isEqualTo(NOT_LATER);
    assertThat(scene.offered("self")).isEqualTo(DONE_OR_NOT);
  }

  @Test
  void laterIsNotOfferedWhereTheDayEndsFirst() {
    scene.home("self", "10:05");
    scene.until("09:54");
    assertThat(scene.answers("self", "09:30")).contains(BreakAnswer.LATER);
    scene.until("09:55");
    assertThat(scene.answers("self", "09:30")).isEqualTo(NOT_LATER);
    assertRefused(
        scene.answer("self", scene.slot("self", "09:30").id(), BreakAnswer.LATER),
        "BREAK_NOT_LATER");
  }

  @Test
  void laterIsNotOfferedWhereASessionLeavesNoRoom() {
    scene.until("09:31");
    assertThat(scene.answers("self", "09:30")).contains(BreakAnswer.LATER);
    meets("10:00", "11:00");
    assertThat(scene.answers("self", "09:30")).isEqualTo(NOT_LATER);
  }

  @Test
  void aNotificationOffersLaterAsLongAsTheDayLeavesRoom() {
    meets("10:15", "11:00");
    scene.until("09:30");
    assertThat(scene.offered("self")).contains(NotificationAnswer.LATER);
    assertThat(scene.answers("self", "09:30")).contains(BreakAnswer.LATER);
    // A session takes the twenty minutes ahead of it as well, so the last minute is 09:55.
    scene.until("09:45");
    assertThat(scene.offered("self")).contains(NotificationAnswer.LATER);
    assertThat(scene.answers("self", "09:30")).contains(BreakAnswer.LATER);
    scene.until("09:46");
    assertThat(scene.offered("self")).isEqualTo(DONE_OR_NOT);
    assertThat(scene.answers("self", "09:30")).isEqualTo(NOT_LATER);
  }

  @Test
  void aNotificationThatWasToldKnowsOfASessionThatIsAddedLater() {
    scene.until("09:31");
    assertThat(scene.offered("self")).contains(NotificationAnswer.LATER);
    meets("10:00", "11:00");
    assertThat(scene.offered("self")).isEqualTo(DONE_OR_NOT);
    assertRefused(
        scene.answer("self", scene.open("self").getFirst().id(), NotificationAnswer.LATER),
        "BREAK_NOT_LATER");
  }

  private void meets(String begins, String ends) {
    scene.database.write(tx -> {
      scene
          .world
          .busyTimes()
          .set(
              tx,
              Set.of(scene.world.person("self")),
              BusySource.of("SESSION", new SessionId(new UUID(7, 7))),
              new TimeSpan(scene.at(begins), scene.at(ends)));
      return true;
    });
  }
}
