package se.fadder.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.cadence.MentoringLoads.MentoringLoad;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;

/** Tests how much time mentors give, counted over the 28 days until Wednesday 11 March 2026. */
@OnOneDatabase
final class MentoringLoadsTest {
  private final CadenceScene scene;

  MentoringLoadsTest(Database database) {
    scene = new CadenceScene(database);
  }

  @Test
  void isTheTimeOfSessionsHeldAsAMentorInFourWeeksAndTheNumberOfMentees() {
    scene.met("main mentor", "self", "2026-02-18");
    scene.met("main mentor", "self", "2026-03-09");
    assertThat(load("main mentor")).extracting(MentoringLoad::minutes).isEqualTo(90);
    assertThat(load("main mentor")).extracting(MentoringLoad::mentees).isEqualTo(2);
    assertThat(load("main mentor").since()).hasToString("2026-02-12");
    scene.wake("2026-03-18");
    assertThat(load("main mentor").minutes())
        .as("28 days after the first, it is out")
        .isEqualTo(45);
  }

  @Test
  void whoIsMentoredGivesNoTimeAndNeitherDoesWhoMeetsAsNobodysMentor() {
    scene.met("main mentor", "self", "2026-03-09");
    scene.met("colleague", "self", "2026-03-10");
    assertThat(load("self")).isEqualTo(new MentoringLoad(load("self").since(), 0, 0));
    assertThat(load("colleague").minutes()).isZero();
  }

  @Test
  void isSeenByOneselfAndByWhoeverLeadsOneOrIsTheirHr() {
    for (String viewer : new String[] {"main mentor", "manager", "sector manager", "hr"}) {
      assertThat(load(viewer, "main mentor")).as(viewer).isNotNull();
    }
    for (String viewer :
        new String[] {"self", "co-mentor", "other manager", "admin", "strange hr"}) {
      assertThat(load(viewer, "main mentor")).as(viewer).isNull();
    }
  }

  private MentoringLoad load(String name) {
    return Objects.requireNonNull(load(name, name));
  }

  private @Nullable MentoringLoad load(String viewer, String name) {
    PersonId id = scene.world.person(name);
    return scene
        .world
        .database
        .read(tx -> scene.world.cadence().loads().of(tx, scene.world.viewer(viewer), Set.of(id)))
        .get(id);
  }
}
