package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;
import static se.fadder.supervision.SessionScene.time;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.people.EmploymentId;

/** Tests what becomes of planned sessions when somebody will not be employed on their day. */
@OnOneDatabase
final class LeaverSessionsTest {
  private static final LocalDate LAST = World.DAY.plusDays(6);

  private final SessionScene scene;
  private final World world;

  LeaverSessionsTest(Database database) {
    scene = new SessionScene(database);
    world = scene.world;
  }

  private Session session(SessionId id) {
    return scene.database.read(tx -> scene.room().reader().byIds(tx, Set.of(id))).values().stream()
        .findFirst()
        .orElseThrow();
  }

  private Set<String> people(SessionId id) {
    return scene.names(id);
  }

  private EmploymentId employment(String name) {
    return world.employment(name).id();
  }

  private void end(String name) {
    assertDone(
        scene.database.write(
            tx -> world.employments().end(tx, world.viewer("hr"), employment(name), LAST)));
  }

  @Test
  void whatTwoHadPlannedAfterOneHasLeftIsCalledOff() {
    SessionId before = scene.planned(LAST);
    SessionId after = scene.planned(LAST.plusDays(1));
    end("self");
    assertThat(session(before).state()).isEqualTo(SessionState.PLANNED);
    assertThat(session(after).state()).isEqualTo(SessionState.CALLED_OFF);
    assertThat(session(after).reason()).isEqualTo(CallOffReason.HINDERED);
  }

  @Test
  void aGroupMeetsWithoutWhoHasLeftButNotWithoutItsLeader() {
    SessionId group =
        done(
            scene.plan(
                "main mentor",
                scene.draft(
                    SessionForm.GROUP,
                    "main mentor",
                    time(LAST.plusDays(2), "13:00", "14:00"),
                    "self",
                    "colleague")));
    end("self");
    assertThat(session(group).state()).isEqualTo(SessionState.PLANNED);
    assertThat(people(group)).containsExactlyInAnyOrder("main mentor", "colleague");
    end("main mentor");
    assertThat(session(group).state()).isEqualTo(SessionState.CALLED_OFF);
  }

  @Test
  void whoIsWithdrawnMeetsNobody() {
    LocalDate first = world.employment("unstarted").firstDay();
    SessionId welcome =
        scene.recorded(
            scene.draft(
                SessionForm.MENTOR, "colleague", time(first, "13:00", "14:00"), "unstarted"),
            SessionState.PLANNED);
    assertDone(
        scene.database.write(
            tx -> world.employments().withdraw(tx, world.viewer("hr"), employment("unstarted"))));
    assertThat(session(welcome).state()).isEqualTo(SessionState.CALLED_OFF);
  }

  @Test
  void whoBeginsLaterMeetsNobodyBefore() {
    LocalDate first = world.employment("unstarted").firstDay();
    SessionId early =
        scene.recorded(
            scene.draft(
                SessionForm.MENTOR, "colleague", time(first, "13:00", "14:00"), "unstarted"),
            SessionState.PLANNED);
    SessionId later =
        scene.recorded(
            scene.draft(
                SessionForm.MENTOR,
                "colleague",
                time(first.plusDays(7), "13:00", "14:00"),
                "unstarted"),
            SessionState.PLANNED);
    assertDone(
        scene.database.write(tx ->
            world
                .employments()
                .moveFirstDay(tx, world.viewer("hr"), employment("unstarted"), first.plusDays(7))));
    assertThat(session(early).state()).isEqualTo(SessionState.CALLED_OFF);
    assertThat(session(later).state()).isEqualTo(SessionState.PLANNED);
  }
}
