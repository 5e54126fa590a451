package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;
import static se.fadder.supervision.SessionScene.DAY;
import static se.fadder.supervision.SessionScene.time;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;

/** Tests that those who change at once who takes part, or something else, change one session. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class MemberRaceTest {
  private static final int ROUNDS = 6;
  private static final List<String> NOBODY = List.of();

  private final SessionScene scene;

  MemberRaceTest(Database database) {
    scene = new SessionScene(database);
  }

  private static SessionTime at(int round) {
    return time(DAY.plusDays(5 + round), "13:00", "14:00");
  }

  private SessionId group(int round) {
    return done(
        scene.plan(
            "manager", scene.draft(SessionForm.GROUP, "manager", at(round), "self", "co-mentor")));
  }

  @Test
  void ofTwoWhoSawTheSameOneHasTheirWay() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SessionId id = group(round);
      List<Outcome<SessionId>> outcomes =
          Race.of(
              List.of(
                  () -> scene.change("manager", id, List.of("colleague"), NOBODY, 1),
                  () -> scene.change("hr", id, NOBODY, List.of("self"), 1)));
      assertThat(outcomes).filteredOn(one -> one instanceof Outcome.Done).hasSize(1);
      assertThat(outcomes).filteredOn(one -> one instanceof Outcome.Overtaken).hasSize(1);
      assertThat(scene.session(id).revision()).isEqualTo(2);
      assertThat(scene.names(id)).hasSize(scene.names(id).contains("self") ? 4 : 2);
      assertBusyAreThoseWhoMeet(id, at(round));
    }
  }

  private void assertBusyAreThoseWhoMeet(SessionId id, SessionTime time) {
    for (String name : List.of("manager", "self", "co-mentor", "colleague")) {
      assertThat(scene.isBusy(name, time)).as(name).isEqualTo(scene.names(id).contains(name));
    }
  }

  @Test
  void twoWhoHaveSeenNothingBothHaveTheirWay() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SessionId id = group(round);
      Race.<Outcome<?>>of(
              List.of(
                  () -> scene.change("manager", id, List.of("colleague"), NOBODY, null),
                  () -> scene.change("hr", id, NOBODY, List.of("self"), null)))
          .forEach(outcome -> assertDone(outcome));
      assertThat(scene.names(id)).isEqualTo(Set.of("manager", "co-mentor", "colleague"));
      assertBusyAreThoseWhoMeet(id, at(round));
    }
  }

  @Test
  void whoComesIntoOneThatIsCalledOffIsNotBusy() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SessionId id = group(round);
      Race.<Outcome<?>>of(
          List.of(
              () -> scene.change("manager", id, List.of("colleague"), NOBODY, null),
              () -> scene.callOff("self", id, CallOffReason.CONFLICT, null)));
      assertThat(scene.session(id).state()).isEqualTo(SessionState.CALLED_OFF);
      for (String name : List.of("manager", "self", "co-mentor", "colleague")) {
        assertThat(scene.isBusy(name, at(round))).as(name).isFalse();
      }
    }
  }
}
