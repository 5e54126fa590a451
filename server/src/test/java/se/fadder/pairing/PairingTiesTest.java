package se.fadder.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorCandidate;

/**
 * Tests that ties are broken by first day and id: the same people in any order have the same
 * mentors, on both databases.
 */
@OnOneDatabase
final class PairingTiesTest {
  private static final LocalDate DAY = World.DAY;
  private static final int SHUFFLES = 20;

  private final PairingScene scene;

  PairingTiesTest(Database database) {
    scene = new PairingScene(database);
    for (String name : List.of("main mentor", "co-mentor", "former mentor")) {
      scene.seats(name, 0, "FULL");
    }
    for (int number = 0; number < 3; number++) {
      scene.mentor("mentor " + number, "Norr", 1);
    }
    // Who comes last here starts first.
    for (int number = 0; number < 4; number++) {
      scene.newcomer("newcomer " + number, "Norr", DAY.plusDays(10 - number / 2));
    }
  }

  @Test
  void whoStartsFirstIsPlacedAndOfEqualsTheEarlierId() {
    PairingProposalId id = scene.proposed("manager");
    assertThat(scene.pairs("manager", id))
        .isEqualTo(
            Map.of(
                "newcomer 2", "mentor 0",
                "newcomer 3", "mentor 1",
                "newcomer 0", "mentor 2",
                "newcomer 1", ""));
  }

  @Test
  void theOrderInWhichTheyAreReadDoesNotMatter() {
    PairingProposalId id = scene.proposed("manager");
    PairingSnapshots snapshots =
        new PairingSnapshots(
            scene.world.today(),
            new NewHiresToPair(scene.world.today()),
            scene.world.mentorCandidates());
    Map<PairingProposalId, PairingSnapshot> all =
        scene.database.read(tx -> snapshots.read(tx, Set.of(id)));
    PairingSnapshot read = Objects.requireNonNull(all.get(id));
    List<ProposedPair> pairs = pairs(read);
    assertThat(pairs).hasSize(3);
    Random random = new Random(7);
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      assertThat(pairs(shuffled(read, random))).isEqualTo(pairs);
    }
  }

  private static List<ProposedPair> pairs(PairingSnapshot snapshot) {
    return snapshot.round().pairs().stream().filter(Objects::nonNull).toList();
  }

  private static PairingSnapshot shuffled(PairingSnapshot read, Random random) {
    List<MentorCandidate> mentors = new ArrayList<>(read.mentors());
    Collections.shuffle(mentors, random);
    List<PersonId> newHires = new ArrayList<>(read.firstDays().keySet());
    Collections.shuffle(newHires, random);
    Map<PersonId, LocalDate> firstDays = new LinkedHashMap<>();
    newHires.forEach(newHire -> firstDays.put(newHire, read.firstDay(newHire)));
    return new PairingSnapshot(
        read.proposal(), read.lines(), firstDays, read.candidates(), mentors);
  }
}
