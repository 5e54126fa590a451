package se.fadder.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.overview.Waiting;
import se.fadder.overview.WaitingKind;
import se.fadder.templates.StepRole;

/** Tests steps that close in two hands, and who waits for whom. */
@OnOneDatabase
final class SignOffsTest {
  private final World world;
  private final StepId hej;
  private final Acting self;
  private final Acting owner;
  private final Acting manager;
  private final Acting sectorManager;

  SignOffsTest(Database database) {
    world = new World(database);
    hej = world.step("self", "hej").id();
    self = new Acting(world, "self");
    owner = new Acting(world, "owner");
    manager = new Acting(world, "manager");
    sectorManager = new Acting(world, "sector manager");
    owner.plants(sql -> sql.signedBy(hej, StepRole.MANAGER));
  }

  private Step hej() {
    return world.step("self", "hej");
  }

  @Test
  void untilItIsSignedAStepIsNeitherBehindNorComplete() {
    assertDone(self.ticks(hej));
    assertThat(hej().isAwaitingSignature()).isTrue();
    assertThat(hej().isBehind(World.DAY)).isFalse();
    assertThat(owner.progress().done()).isZero();
    assertThat(owner.progress().awaiting()).isEqualTo(1);
    assertThat(manager.toDo()).contains("hej");
    assertThat(owner.toDo()).doesNotContain("hej");
    assertDone(manager.signs(hej, 1));
    assertThat(hej().isComplete()).isTrue();
    assertThat(hej().signedBy()).isEqualTo(world.person("manager"));
    assertThat(owner.progress().done()).isEqualTo(1);
    assertThat(owner.progress().awaiting()).isZero();
    assertThat(manager.toDo()).doesNotContain("hej");
    assertRefused(self.unticks(hej), "STEP_NOT_TICKED");
  }

  @Test
  void nobodySignsWhatTheyHaveDone() {
    assertDone(manager.ticks(hej));
    assertRefused(manager.signs(hej, 1), "NOT_FOUND");
    assertThat(manager.toDo()).doesNotContain("hej");
    assertThat(manager.waiting())
        .filteredOn(of -> of.items().stream().anyMatch(i -> i.kind() == WaitingKind.SIGNATURE))
        .extracting(Waiting::forViewer, Waiting::personId, Waiting::role)
        .containsExactly(tuple(false, null, StepRole.MANAGER));
    assertDone(sectorManager.signs(hej, 1));
  }

  @Test
  void whatIsSentBackIsOpenWithAReason() {
    assertDone(self.ticks(hej));
    assertDone(
        manager.does((verbs, tx) ->
            verbs.signOffs().sendBack(tx, manager.viewer(), hej, 1, "Bilden saknas.")));
    assertThat(hej().hasEnded()).isFalse();
    assertThat(hej().note()).isEqualTo("Bilden saknas.");
    assertThat(self.history(hej).getLast().kind()).isEqualTo(StepEventKind.SENT_BACK);
    assertDone(self.ticks(hej));
    assertThat(hej().note()).isNull();
  }

  @Test
  void ofTwoWhoSignAtOnceOneHasSigned() throws Exception {
    for (int round = 0; round < 8; round++) {
      assertDone(self.ticks(hej));
      int seen = hej().revision();
      List<Outcome<StepId>> outcomes =
          Race.of(List.of(() -> manager.signs(hej, seen), () -> sectorManager.signs(hej, seen)));
      assertThat(outcomes)
          .containsExactlyInAnyOrder(Outcome.done(hej), ChangeableSteps.overtaken(hej));
      int signed = hej().revision();
      assertDone(
          owner.does((verbs, tx) -> verbs.edits().reopen(tx, owner.viewer(), hej, signed, null)));
    }
  }

  @Test
  void itIsSaidWhoWaitsForWhom() {
    assertThat(self.waiting().getFirst())
        .satisfies(mine -> {
          assertThat(mine.forViewer()).isTrue();
          assertThat(mine.role()).isEqualTo(StepRole.NEW_HIRE);
          assertThat(mine.items())
              .extracting(i -> i.step().key())
              .containsExactly("valkommen", "hej");
        });
    assertThat(self.waiting())
        .filteredOn(of -> of.role() == StepRole.MENTOR)
        .extracting(Waiting::forViewer, Waiting::personId)
        .containsExactly(tuple(false, world.person("main mentor")));
    assertThat(new Acting(world, "main mentor").waiting().getFirst())
        .satisfies(mine -> {
          assertThat(mine.forViewer()).isTrue();
          assertThat(mine.items()).extracting(i -> i.step().key()).containsExactly("fika");
        });
    assertDone(self.ticks(hej));
    assertThat(manager.waiting().getFirst().items())
        .extracting(i -> i.step().key(), Waiting.Item::kind)
        .containsExactly(tuple("hej", WaitingKind.SIGNATURE), tuple("samtal", WaitingKind.DOING));
  }
}
