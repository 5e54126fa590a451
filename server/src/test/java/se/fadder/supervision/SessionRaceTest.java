package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.supervision.SessionScene.DAY;
import static se.fadder.supervision.SessionScene.time;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;

/** Tests that of those who say at once what became of a session no two have their way. */
@OnBothDatabases
@Tag("slow")
@Tag("thorough")
final class SessionRaceTest {
  private static final int ROUNDS = 8;

  private final SessionScene scene;

  SessionRaceTest(Database database) {
    scene = new SessionScene(database);
  }

  private SessionId over(int round) {
    return scene.recorded(scene.mentor(time(day(round), "08:00", "09:00")), SessionState.PLANNED);
  }

  private static LocalDate day(int round) {
    return DAY.minusDays(round);
  }

  @Test
  void heldAndCalledOffComeToOneOfThem() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SessionId id = over(round);
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> scene.say("self", id, true),
                  () -> scene.callOff("main mentor", id, CallOffReason.HINDERED, null))));
      Session session = scene.session(id);
      assertThat(scene.isBusy("self", session.time()))
          .isEqualTo(session.state() == SessionState.HELD);
      assertThat(scene.members(id))
          .extracting(SessionMember::attended)
          .containsOnly(session.state() == SessionState.HELD ? Boolean.TRUE : null);
    }
  }

  @Test
  void heldAndPutOffComeToOneOfThem() throws Exception {
    SessionTime later = time(DAY.plusDays(1), "08:00", "09:00");
    for (int round = 0; round < ROUNDS; round++) {
      SessionId id = over(round);
      List<Outcome<SessionId>> outcomes =
          Race.of(
              List.of(
                  () -> scene.say("self", id, true),
                  () -> scene.move("main mentor", id, later, 1)));
      assertOneDone(outcomes);
      Session session = scene.session(id);
      assertThat(session.time().equals(later)).isEqualTo(session.isPlanned());
      assertThat(scene.isBusy("self", later)).isEqualTo(session.isPlanned());
      if (session.isPlanned()) {
        assertDone(scene.callOff("self", id, CallOffReason.CONFLICT, null));
      }
    }
  }

  /** Both say the same of a planned one, and both note one that was not planned. */
  @Test
  void twoWhoLogTheSameLogOne() throws Exception {
    Set<SessionId> noted = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      SessionId id = over(round);
      Race.<Outcome<?>>of(
              List.of(() -> scene.say("self", id, true), () -> scene.say("main mentor", id, true)))
          .forEach(outcome -> assertDone(outcome));
      assertThat(scene.session(id).revision()).isEqualTo(2);
      SessionDraft draft = scene.mentor(time(day(round), "09:10", "09:40"));
      List<Outcome<SessionId>> outcomes =
          Race.of(List.of(() -> scene.log("self", draft), () -> scene.log("main mentor", draft)));
      outcomes.forEach(outcome -> assertDone(outcome));
      assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast());
      outcomes.forEach(outcome -> noted.add(((Outcome.Done<SessionId>) outcome).value()));
    }
    assertThat(noted).hasSize(ROUNDS);
  }
}
