package se.fadder.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.kernel.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Meetings;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;

/** Tests what becomes of a commitment that is ticked on two devices at once, or taken back. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class CommitmentRaceTest {
  private static final int ROUNDS = 12;

  private final World world;
  private final Commitments commitments;
  private final SessionId session;

  CommitmentRaceTest(Database database) {
    world = new World(database);
    commitments = world.commitments().commitments();
    session =
        database.write(
            tx -> Meetings.plan(tx, world, SessionForm.MENTOR, World.DAY, "main mentor", "self"));
  }

  /** Each of the two is told that it is done; it was done once, when the first of them says. */
  @Test
  void onTwoDevicesItIsDoneOnce() {
    for (int round = 0; round < ROUNDS; round++) {
      CommitmentId id = added();
      Instant tapped = world.clock.instant();
      world.clock.pass(Duration.ofMinutes(1));
      Instant later = world.clock.instant();
      List<Change> changes =
          world.changesOf(() ->
              assertThat(race(() -> does("self", id, tapped), () -> does("main mentor", id, later)))
                  .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class)));
      assertThat(changes)
          .extracting(Change::kind)
          .containsExactly(CommitmentChangeKind.COMMITMENT_DONE);
      boolean self = world.person("self").equals(changes.getFirst().actorId());
      assertThat(commitment(id).doneAt()).isEqualTo(self ? tapped : later);
    }
  }

  /** What is done cannot be taken back, and what was taken back cannot be done. */
  @Test
  void ofATickAndATakingBackOneIsDone() {
    for (int round = 0; round < ROUNDS; round++) {
      CommitmentId id = added();
      List<Change> changes =
          world.changesOf(() ->
              assertOneDone(
                  race(() -> does("self", id, null), () -> takesBack("main mentor", id))));
      assertThat(changes).hasSize(1);
    }
  }

  /** In whichever order they come: what the log says last is how it stands. */
  @Test
  void ofATickAndItsUndoingTheLastHolds() {
    for (int round = 0; round < ROUNDS; round++) {
      CommitmentId id = added();
      List<Change> changes =
          world.changesOf(
              () -> race(() -> does("self", id, null), () -> undoes("main mentor", id)));
      assertThat(changes.getFirst().kind()).isEqualTo(CommitmentChangeKind.COMMITMENT_DONE);
      assertThat(commitment(id).doneAt() != null)
          .isEqualTo(changes.getLast().kind() == CommitmentChangeKind.COMMITMENT_DONE);
    }
  }

  private interface Deed {
    Outcome<CommitmentId> run();
  }

  private static List<Outcome<CommitmentId>> race(Deed one, Deed other) {
    try {
      return Race.of(List.of(one::run, other::run));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private CommitmentId added() {
    return done(
        world.database.<Outcome<CommitmentId>>write(tx ->
            commitments.add(
                tx,
                world.viewer("main mentor"),
                session,
                world.person("self"),
                "Visa mallen",
                World.DAY.plusDays(3),
                null)));
  }

  private Outcome<CommitmentId> does(String who, CommitmentId id, @Nullable Instant at) {
    return world.database.write(tx -> commitments.done(tx, world.viewer(who), id, at));
  }

  private Outcome<CommitmentId> undoes(String who, CommitmentId id) {
    return world.database.write(tx -> commitments.undone(tx, world.viewer(who), id));
  }

  private Outcome<CommitmentId> takesBack(String who, CommitmentId id) {
    return world.database.write(tx -> commitments.takeBack(tx, world.viewer(who), id));
  }

  private Commitment commitment(CommitmentId id) {
    return Objects.requireNonNull(
        world.database.read(tx -> commitments.byIds(tx, world.viewer("self"), Set.of(id))).get(id));
  }
}
