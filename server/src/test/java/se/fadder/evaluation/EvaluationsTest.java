package se.fadder.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;

/** Tests what newcomers think of their introduction: asked once it is completed, theirs alone. */
@OnOneDatabase
final class EvaluationsTest {
  private final World world;
  private final PlanId plan;

  EvaluationsTest(Database database) {
    world = new World(database);
    plan = world.plan("self");
  }

  private Outcome<PlanId> close() {
    return world.database.write(
        tx -> world.planCommands().closings().close(tx, world.viewer("manager"), plan));
  }

  private void tickAll() {
    for (Step step : world.database.read(tx -> Plans.stepsOf(tx, plan))) {
      assertDone(
          world.database.write(tx -> world.ticks().tick(tx, world.viewer("manager"), step.id())));
    }
  }

  @Test
  void theNewcomerEvaluatesOnce() {
    assertRefused(give(4, null), "NOT_FOUND");
    tickAll();
    assertDone(close());
    assertThat(evaluation("self").askedAt()).isEqualTo(world.clock.instant());
    assertRefused(give(6, null), "INVALID");
    assertRefused(give(0, null), "INVALID");
    assertDone(
        world.database.write(tx -> world.evaluations().decline(tx, world.viewer("self"), plan)));
    assertThat(evaluation("self").declinedAt()).isNotNull();
    assertDone(give(4, "Mer tid för skuggning."));
    assertThat(evaluation("self"))
        .extracting(
            Evaluation::introduction, Evaluation::mentorTime, Evaluation::pace, Evaluation::text)
        .containsExactly(4, 5, 3, "Mer tid för skuggning.");
    assertThat(evaluation("self").declinedAt()).isNull();
    assertRefused(give(1, null), "EVALUATION_ANSWERED");
    for (String other : List.of("manager", "hr", "owner", "main mentor", "sector manager")) {
      assertThat(evaluations(other)).as(other).isEmpty();
    }
  }

  private Outcome<PlanId> give(int introduction, @Nullable String text) {
    Evaluations.Ratings ratings = new Evaluations.Ratings(introduction, 5, 3);
    return world.database.write(
        tx -> world.evaluations().give(tx, world.viewer("self"), plan, ratings, text));
  }

  private Map<PlanId, Evaluation> evaluations(String viewer) {
    return world.database.read(
        tx -> world.evaluations().of(tx, world.viewer(viewer), Set.of(plan)));
  }

  private Evaluation evaluation(String viewer) {
    return evaluations(viewer).values().iterator().next();
  }

  @Test
  void ofEvaluationsGivenAtOnceOneIsKept() throws Exception {
    tickAll();
    assertDone(close());
    List<Outcome<PlanId>> outcomes =
        Race.of(List.of(() -> give(1, "Ett"), () -> give(2, "Två"), () -> give(3, "Tre")));
    Outcomes.assertOneDone(outcomes);
    assertThat(evaluation("self").text()).isIn("Ett", "Två", "Tre");
  }
}
