package se.fadder.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Page;
import se.fadder.kernel.Problem;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;

/** Tests how plans come to an end. */
@OnOneDatabase
final class ClosingsTest {
  private final World world;
  private final PlanId plan;
  private final Acting manager;
  private final Acting self;

  ClosingsTest(Database database) {
    world = new World(database);
    plan = world.plan("self");
    manager = new Acting(world, "manager");
    self = new Acting(world, "self");
  }

  private Outcome<PlanId> close() {
    return manager.does((verbs, tx) -> verbs.closings().close(tx, manager.viewer(), plan));
  }

  private void tickAll() {
    for (Step step : manager.reads(tx -> Plans.stepsOf(tx, plan))) {
      assertDone(manager.ticks(step.id()));
    }
  }

  @Test
  void aPlanIsClosedWhenNothingRequiredIsLeft() {
    Problem left = Outcomes.refusal(close());
    assertThat(left.code()).isEqualTo("STEPS_LEFT");
    assertThat(left.message()).startsWith("7 required steps");
    tickAll();
    List<Change> changes = world.changesOf(() -> assertDone(close()));
    assertThat(changes)
        .extracting(Change::kind, Change::detail)
        .containsExactly(tuple(PlanChangeKind.PLAN_CLOSED, "COMPLETED"));
    assertThat(manager.plan().closing()).isEqualTo(PlanClosing.COMPLETED);
    assertThat(world.changesOf(() -> assertDone(close()))).isEmpty();
    StepId hej = world.step("self", "hej").id();
    assertRefused(self.unticks(hej), "PLAN_CLOSED");
    assertRefused(manager.skips(hej, 1), "PLAN_CLOSED");
    assertThat(self.waiting()).isEmpty();
    assertThat(
            manager
                .reads(tx -> world.planPages().inReach(tx, manager.viewer(), null, Page.first(50)))
                .items())
        .extracting(Plan::id)
        .doesNotContain(plan);
  }

  @Test
  void theLastFollowUpTalkIsHeldFirst() {
    NewStep talk =
        new NewStep(
            "forsta-veckan",
            "Uppföljning",
            null,
            "Hur går det?",
            StepKind.FOLLOW_UP_TALK,
            StepRole.MANAGER,
            World.DAY.plusDays(90),
            false,
            false,
            null);
    Outcome<StepId> added =
        manager.does((verbs, tx) -> verbs.additions().add(tx, manager.viewer(), plan, talk));
    tickAll();
    StepId id = Outcomes.done(added);
    assertDone(manager.unticks(id));
    assertRefused(close(), "TALK_LEFT");
    assertDone(manager.skips(id, 2));
    assertRefused(close(), "TALK_LEFT");
    assertDone(
        manager.does((verbs, tx) -> verbs.edits().reopen(tx, manager.viewer(), id, 3, null)));
    assertDone(manager.ticks(id));
    assertDone(close());
  }

  @Test
  void ofThoseWhoCloseAtOnceOneHasClosed() throws Exception {
    tickAll();
    List<Change> changes =
        world.changesOf(() -> {
          try {
            Race.<Outcome<PlanId>>of(List.of(this::close, this::close, this::close))
                .forEach(Outcomes::assertDone);
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    assertThat(changes).extracting(Change::kind).containsExactly(PlanChangeKind.PLAN_CLOSED);
  }

  @Test
  void whoeverLeavesHasThePlanBrokenOff() {
    end(World.DAY.plusDays(3));
    assertThat(manager.plan().closing()).isNull();
    morning(World.DAY.plusDays(3));
    assertThat(manager.plan().closing()).isNull();
    morning(World.DAY.plusDays(4));
    assertThat(manager.plan().closing()).isEqualTo(PlanClosing.INTERRUPTED);
    assertThat(world.changesOf(() -> morning(World.DAY.plusDays(4)))).isEmpty();
  }

  @Test
  void whoeverLeavesTodayHasThePlanBrokenOffAtOnce() {
    List<Change> changes = world.changesOf(() -> end(World.DAY));
    assertThat(changes)
        .extracting(Change::kind, Change::detail)
        .contains(tuple(PlanChangeKind.PLAN_CLOSED, "INTERRUPTED"));
    assertThat(manager.plan().closing()).isEqualTo(PlanClosing.INTERRUPTED);
  }

  private void end(LocalDate lastDay) {
    world.database.write(tx ->
        world.employments().end(tx, world.viewer("hr"), world.employment("self").id(), lastDay));
  }

  private void morning(LocalDate day) {
    LeaverClosings daily = new LeaverClosings(world.planCommands().closings());
    Optional<String> on = world.database.write(tx -> daily.some(tx, day, ""));
    assertThat(on).isEmpty();
  }
}
