package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.supervision.SessionScene.DAY;
import static se.fadder.supervision.SessionScene.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;

/** Tests that cases are counted, and that the leader sees how many have something, and not who. */
@OnOneDatabase
final class CaseReviewsTest {
  private final SessionScene scene;

  CaseReviewsTest(Database database) {
    scene = new SessionScene(database);
  }

  private SessionId review() {
    return scene.recorded(
        scene.draft(
            SessionForm.CASE_REVIEW,
            "main mentor",
            time(DAY, "13:00", "14:00"),
            "self",
            "colleague"),
        SessionState.PLANNED);
  }

  private Outcome<SessionId> raise(String who, SessionId id, boolean raises) {
    return scene.database.write(
        tx -> scene.room().reviews().raise(tx, scene.world.viewer(who), id, raises));
  }

  private Outcome<SessionId> count(
      String who, SessionId id, int raised, int notReached, @Nullable Integer revision) {
    return scene.database.write(tx ->
        scene
            .room()
            .reviews()
            .count(tx, scene.world.viewer(who), id, raised, notReached, revision));
  }

  private Map<SessionId, Integer> raisedIn(String who, SessionId id) {
    return scene.database.read(
        tx -> scene.room().reviews().raisedIn(tx, scene.world.viewer(who), Set.of(id)));
  }

  @Test
  void theLeaderSeesHowManyHaveSomething() {
    SessionId id = review();
    assertThat(raisedIn("main mentor", id)).containsEntry(id, 0);
    assertThat(
            scene.world.changesOf(() -> {
              assertDone(raise("self", id, true));
              assertDone(raise("colleague", id, true));
              assertDone(raise("colleague", id, true));
            }))
        .as("HR reads the audit log")
        .isEmpty();
    assertThat(raisedIn("main mentor", id)).containsEntry(id, 2);
    assertThat(raisedIn("self", id)).isEmpty();
    assertThat(raisedIn("manager", id)).isEmpty();
    assertDone(raise("self", id, false));
    assertThat(raisedIn("main mentor", id)).containsEntry(id, 1);
    Map<SessionId, SessionId> own =
        scene.database.read(tx ->
            scene.room().reviews().raisedByViewer(tx, scene.world.viewer("colleague"), Set.of(id)));
    assertThat(own).containsKey(id);
    assertRefused(raise("owner", id, true), "NOT_FOUND", "sessionId");
    assertRefused(raise("self", scene.planned(DAY), true), "NOT_FOUND", "sessionId");
    scene.goTo(DAY, "13:00");
    assertRefused(raise("self", id, false), "SESSION_BEGUN", "sessionId");
  }

  @Test
  void casesAreCountedOnceItHasBegun() {
    SessionId id = review();
    assertRefused(count("main mentor", id, 4, 1, null), "SESSION_NOT_BEGUN", "sessionId");
    scene.goTo(DAY, "14:00");
    assertDone(scene.say("main mentor", id, true));
    assertDone(count("main mentor", id, 4, 1, 2));
    assertDone(count("self", id, 4, 1, 2));
    assertThat(count("self", id, 5, 1, 2)).isInstanceOf(Outcome.Overtaken.class);
    assertThat(scene.session(id))
        .extracting(Session::raised, Session::notReached)
        .containsExactly(4, 1);
    assertRefused(count("manager", id, 1, 1, null), "NOT_FOUND", "sessionId");
  }
}
