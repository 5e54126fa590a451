package se.fadder.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.jobs.JobCounts;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;

/** Tests that whoever has a proposal made learns when it cannot be worked out, and goes on. */
@OnBothDatabases
final class PairingFailureTest {
  private final PairingScene scene;

  PairingFailureTest(Database database) {
    scene = new PairingScene(database);
    scene.newcomer("kim", "Norr", World.DAY.plusDays(10));
    scene.mentor("anna", "Norr", 1);
  }

  @Test
  void oneThatCannotBeWorkedOutSaysSoAndHoldsUpNothing() throws Exception {
    PairingProposalId id = scene.proposed("manager");
    scene.rows(sql -> sql.firstDays(id, "no day"));
    assertDone(scene.solveAgain("manager", id));
    tryOnce();
    assertThat(scene.proposal(id).state()).as("tried again").isEqualTo(PairingState.SOLVING);
    for (int attempt = 0; attempt < 2; attempt++) {
      scene.world.clock.pass(Duration.ofMinutes(1));
      tryOnce();
    }
    PairingProposal seen = Objects.requireNonNull(scene.seen("manager", id));
    assertThat(seen.state()).isEqualTo(PairingState.FAILED);
    assertThat(scene.seen("hr", id)).isEqualTo(seen);
    assertThat(counts()).as("it is done with").isEqualTo(new JobCounts(0, 0, 0, null));

    PairingProposalId other = scene.proposed("manager");
    assertThat(scene.proposal(other).state()).isEqualTo(PairingState.READY);
    assertThat(scene.pairs("manager", other)).containsEntry("kim", "anna");
    assertDone(scene.ask("manager", other, scene.line(other, "kim")));

    scene.rows(sql -> sql.firstDays(id, World.DAY.plusDays(10).toString()));
    assertThat(done(scene.solveAgain("manager", id))).isEqualTo(id);
    scene.work();
    assertThat(scene.proposal(id).state()).isNotEqualTo(PairingState.FAILED);
  }

  /** Does what is due now, also where it fails. */
  private void tryOnce() throws InterruptedException {
    try (JobRunner _ =
        new JobRunner(
            scene.database,
            scene.world.jobs(),
            scene.pairing().room().jobs(),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (isDue() && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(2));
      }
    }
    assertThat(isDue()).isFalse();
  }

  private boolean isDue() {
    JobCounts counts = counts();
    return counts.held() > 0
        || (counts.earliest() != null && !counts.earliest().isAfter(scene.world.clock.instant()));
  }

  private JobCounts counts() {
    return scene.database.read(tx -> scene.world.jobs().counts(tx, "pairing.solve"));
  }
}
