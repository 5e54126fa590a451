package se.fadder.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.EventListener;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;

/** Tests whom a proposal is about, who sees it, and that it is the same on both databases. */
@OnOneDatabase
final class PairingProposalsTest {
  private static final LocalDate DAY = World.DAY;

  private final Database database;
  private final PairingScene scene;

  PairingProposalsTest(Database database) {
    this.database = database;
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

  @Test
  void whoHasProtectedIdentityIsInThatOfTheirOwnUnitAlone() {
    scene.rows(sql -> sql.protect(scene.world.person("kim")));
    PairingProposalId whole = scene.proposed("sector manager");
    assertThat(scene.pairs("sector manager", whole).keySet()).containsExactly("li", "sam");
    PairingProposalId norr = scene.proposed("manager");
    assertThat(scene.pairs("manager", norr).keySet()).containsExactly("kim", "li");
    assertThat(scene.pairs("hr", norr).keySet()).containsExactly("li");
  }

  @Test
  void whoHasWorkedHereBeforeIsNoNewcomerUnlessIntroducedAgain() {
    database.write(tx -> {
      scene.world.employ(
          tx, "alex", scene.world.unit("Norr"), DAY.minusYears(3), DAY.minusDays(60));
      scene.world.employ(tx, "alex", scene.world.unit("Norr"), DAY.minusDays(10), null);
      return true;
    });
    assertThat(scene.pairs("manager", scene.proposed("manager"))).doesNotContainKey("alex");
    database.write(tx ->
        scene
            .world
            .beginnings()
            .begin(tx, scene.world.employment("alex"), "grund", scene.world.person("owner")));
    assertThat(scene.pairs("manager", scene.proposed("manager"))).containsKey("alex");
  }

  @Test
  void whoFollowsAProposalHearsThatItIsReady() {
    PairingProposalId id = done(scene.propose("manager", null));
    List<Event> heard = new CopyOnWriteArrayList<>();
    database.listen(
        new EventListener() {
          @Override
          public void on(Event event) {
            heard.add(event);
          }

          @Override
          public void missed() {}
        });
    scene.work();
    Set<Event> concerns =
        database.read(tx -> scene.pairing().proposals().concerns(tx, scene.viewer("manager"), id));
    assertThat(concerns).hasSize(1);
    assertThat(heard).containsAll(concerns);
  }

  @Test
  void oldProposalsArePurged() {
    scene.proposed("manager");
    scene.world.clock.pass(Duration.ofDays(181));
    DailyWork purge = scene.world.dailyWork("pairing.purge");
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      String from = after.get();
      after = database.write(tx -> purge.some(tx, scene.world.today().date(), from));
    }
    assertThat(ids("hr")).isEmpty();
    scene.rows(sql -> assertThat(sql.lines()).isZero());
  }
}
