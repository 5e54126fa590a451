package se.fadder.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.kernel.Page;

/** Tests whom a proposal is about, who sees it, and that it is the same on both databases. */
@OnBothDatabases
final class PairingProposalsTest {
  private static final LocalDate DAY = World.DAY;

  private final PairingScene scene;

  PairingProposalsTest(Database database) {
    scene = new PairingScene(database);
    scene.newcomer("kim", "Norr", DAY.minusDays(30));
    scene.newcomer("li", "Norr", DAY.plusDays(10));
    scene.newcomer("sam", "Söder", DAY.plusDays(10));
    scene.mentor("anna", "Norr", 1);
    scene.mentor("bo", "Söder", 2);
  }

  @Test
  void isAboutNewcomersWithoutAMentor() {
    PairingProposalId id = done(scene.propose("sector manager", null));
    assertThat(scene.proposal(id).state()).isEqualTo(PairingState.SOLVING);
    assertThat(scene.lines("sector manager", id)).isEmpty();
    scene.work();
    assertThat(scene.pairs("sector manager", id).keySet()).containsExactly("kim", "li", "sam");
    PairingProposal proposal = scene.proposal(id);
    assertThat(proposal.state()).isEqualTo(PairingState.READY);
    assertThat(proposal.newHires()).isEqualTo(3);
    assertThat(proposal.placed()).isEqualTo(3);
    assertThat(proposal.points())
        .isEqualTo(scene.lines("sector manager", id).stream().mapToInt(PairingLine::points).sum());
  }

  @Test
  void isOfOneUnitWhereThatIsAsked() {
    PairingProposalId id = done(scene.propose("sector manager", "Söder"));
    scene.work();
    assertThat(scene.pairs("sector manager", id)).isEqualTo(Map.of("sam", "bo"));
    assertThat(scene.seen("other manager", id)).isNotNull();
    assertThat(scene.seen("manager", id)).isNull();
    assertRefused(scene.propose("manager", "Söder"), "NOT_FOUND", "unitId");
    assertRefused(scene.propose("manager", "Annanstans kommun"), "NOT_FOUND", "unitId");
  }

  @Test
  void isForThoseWhoMayPairAll() {
    PairingProposalId whole = scene.proposed("sector manager");
    PairingProposalId norr = scene.proposed("manager");
    for (String who : List.of("hr", "sector manager")) {
      assertThat(ids(who)).containsExactly(norr, whole);
    }
    assertThat(ids("manager")).containsExactly(norr);
    for (String who :
        List.of(
            "other manager",
            "former manager",
            "left manager",
            "self",
            "owner",
            "admin",
            "expert",
            "stranger",
            "strange hr",
            "kim",
            "anna")) {
      assertThat(ids(who)).as(who).isEmpty();
      assertThat(scene.seen(who, norr)).as(who).isNull();
      assertThat(scene.lines(who, norr)).as(who).isEmpty();
    }
    assertRefused(scene.propose("kim", null), "NOT_FOUND", "unitId");
  }

  private List<PairingProposalId> ids(String who) {
    return scene
        .database
        .read(
            tx -> scene.pairing().proposals().inReach(tx, scene.viewer(who), Page.first(Page.MOST)))
        .items()
        .stream()
        .map(PairingProposal::id)
        .toList();
  }

  @Test
  void whoHasAMentorOrIsAskedForIsInNone() {
    PairingProposalId first = scene.proposed("manager");
    assertDone(scene.ask("manager", first, scene.line(first, "kim")));
    assertThat(scene.pairs("manager", scene.proposed("manager")).keySet()).containsExactly("li");
  }

  @Test
  void whereEverybodyHasAMentorNothingIsProposed() {
    PairingProposalId first = scene.proposed("manager");
    assertDone(scene.ask("manager", first));
    assertRefused(scene.propose("manager", null), "NOBODY_TO_PAIR", "unitId");
  }
}
