package se.fadder.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.pairing.PairingChoiceLists.ChoicesOf;
import se.fadder.pairing.PairingChoiceLists.Listed;

/** Tests what can be changed in a proposal, what that costs, and its being worked out anew. */
@OnOneDatabase
final class PairingChangesTest {
  private static final LocalDate DAY = World.DAY;

  private final PairingScene scene;

  PairingChangesTest(Database database) {
    scene = new PairingScene(database);
    scene.newcomer("kim", "Norr", DAY.minusDays(30));
    scene.newcomer("li", "Söder", DAY.plusDays(10));
    scene.mentor("anna", "Norr", 1);
    scene.mentor("bo", "Söder", 1);
    for (String name : List.of("main mentor", "co-mentor", "former mentor")) {
      scene.seats(name, 0, "FULL");
    }
  }

  @Test
  void aChangeIsKeptWhenAllIsWorkedOutAnewAndTheAnswerTellsWhoMoves() {
    PairingProposalId id = scene.proposed("sector manager");
    assertThat(scene.pairs("hr", id)).isEqualTo(Map.of("kim", "anna", "li", "bo"));
    assertThat(scene.proposal(id).isChanged()).isFalse();
    assertDone(scene.change("sector manager", scene.line(id, "kim"), "bo"));
    PairingLine changed = scene.line(id, "kim");
    assertThat(changed.locked()).isTrue();
    assertThat(changed.seat()).isEqualTo(2);
    assertThat(scene.proposal(id).isChanged()).isTrue();
    assertThat(scene.pairs("hr", id)).isEqualTo(Map.of("kim", "bo", "li", "bo"));
    assertDone(scene.solveAgain("sector manager", id));
    assertThat(scene.proposal(id).state()).isEqualTo(PairingState.SOLVING);
    scene.work();
    assertThat(scene.pairs("hr", id)).isEqualTo(Map.of("kim", "bo", "li", "anna"));
    assertThat(scene.proposal(id).isChanged()).isFalse();
    assertThat(moves(id))
        .extracting(
            move -> scene.name(move.newHireId()),
            move -> scene.name(move.fromId()),
            move -> scene.name(move.toId()))
        .containsExactly(tuple("li", "bo", "anna"));
    assertThat(scene.line(id, "kim").id()).isEqualTo(changed.id());
  }

  private List<PairingMove> moves(PairingProposalId id) {
    Map<PairingProposalId, List<PairingMove>> moves =
        scene.database.read(
            tx -> scene.pairing().lines().moves(tx, scene.viewer("hr"), Set.of(id)));
    return Objects.requireNonNull(moves.get(id));
  }

  @Test
  void nobodyMayBeChosenTooAndStaysSo() {
    PairingProposalId id = scene.proposed("sector manager");
    assertDone(scene.change("hr", scene.line(id, "kim"), null));
    assertDone(scene.solveAgain("hr", id));
    scene.work();
    assertThat(scene.pairs("hr", id)).isEqualTo(Map.of("kim", "", "li", "bo"));
    assertThat(scene.proposal(id).placed()).isEqualTo(1);
    assertThat(scene.line(id, "kim").unplaced()).isEqualTo(PairingUnplaced.NONE);
  }

  @Test
  void theRulesAreJudgedAndSeatsGivenByHandAreTaken() {
    PairingProposalId id = scene.proposed("sector manager");
    PairingLine kim = scene.line(id, "kim");
    PairingLine li = scene.line(id, "li");
    assertRefused(scene.change("hr", kim, "manager"), "NOT_FOUND", "mentorId");
    assertRefused(scene.change("hr", kim, "stranger"), "NOT_FOUND", "mentorId");
    assertRefused(scene.change("hr", kim, "main mentor"), "NO_SEAT", "mentorId");
    assertDone(scene.change("hr", kim, "bo"));
    assertRefused(scene.change("hr", li, "bo"), "NO_SEAT", "mentorId");
    assertThat(scene.pairs("hr", id)).isEqualTo(Map.of("kim", "bo", "li", "bo"));
  }

  @Test
  void whoIsKeptApartIsToldToHrAlone() {
    PersonId kim = scene.world.person("kim");
    PersonId bo = scene.world.person("bo");
    boolean isFirst = kim.value().toString().compareTo(bo.value().toString()) < 0;
    scene.rows(sql -> sql.keepApart(isFirst ? kim : bo, isFirst ? bo : kim));
    PairingProposalId id = scene.proposed("sector manager");
    PairingLine line = scene.line(id, "kim");
    assertRefused(scene.change("sector manager", line, "bo"), "ASK_HR", "mentorId");
    assertRefused(scene.change("hr", line, "bo"), "KEPT_APART", "mentorId");
    assertThat(choice("sector manager", line, "bo").seesApart()).isFalse();
    assertThat(choice("hr", line, "bo").seesApart()).isTrue();
  }

  @Test
  void whoMayNotSeeALineMayNotChangeIt() {
    PairingProposalId id = scene.proposed("sector manager");
    PairingLine line = scene.line(id, "kim");
    for (String who : List.of("manager", "other manager", "kim", "anna", "strange hr", "admin")) {
      assertRefused(scene.change(who, line, "bo"), "NOT_FOUND", "lineId");
      assertRefused(scene.solveAgain(who, id), "NOT_FOUND", "proposalId");
      assertRefused(scene.ask(who, id, line), "NOT_FOUND", "proposalId");
      assertThat(choices(who, line)).isEmpty();
    }
  }

  @Test
  void whoHasMovedAwayIsNoLongerShown() {
    PairingProposalId id = scene.proposed("manager");
    assertThat(scene.pairs("manager", id).keySet()).containsExactly("kim");
    assertDone(
        scene.database.write(tx ->
            scene
                .world
                .employments()
                .end(
                    tx, scene.viewer("hr"), scene.world.employment("kim").id(), DAY.minusDays(1))));
    scene.newcomer("kim", "Söder", DAY);
    assertThat(scene.pairs("manager", id)).isEmpty();
    assertThat(scene.seen("manager", id)).isNotNull();
    assertThat(scene.pairs("hr", id).keySet()).containsExactly("kim");
  }

  @Test
  void theChoicesTellWhatEachMentorCosts() {
    PairingProposalId id = scene.proposed("sector manager");
    List<Listed> choices = choices("sector manager", scene.line(id, "kim"));
    assertThat(choices)
        .extracting(
            of -> scene.name(of.choice().mentorId()),
            of -> of.choice().rule() == null ? "" : of.choice().rule().name())
        .containsExactly(
            tuple("anna", ""),
            tuple("bo", ""),
            tuple("co-mentor", "NO_SEAT"),
            tuple("former mentor", "NO_SEAT"),
            tuple("main mentor", "NO_SEAT"));
    PairingChoice now = choices.getFirst().choice();
    assertThat(now.isNow()).isTrue();
    assertThat(now.price()).isEqualTo(0);
    PairingChoice other = choices.get(1).choice();
    // Each of the two would work beside a unit of one parent, in place of the same unit.
    assertThat(other.price()).isEqualTo(2 * 30 * 40);
    assertThat(other.moves())
        .extracting(
            move -> scene.name(move.newHireId()),
            move -> scene.name(move.fromId()),
            move -> scene.name(move.toId()))
        .containsExactly(tuple("li", "bo", "anna"));
    assertThat(other.seat()).isEqualTo(1);
  }

  @Test
  void whoWouldBeLeftWithoutIsNamed() {
    scene.seats("anna", 0, "ROOM");
    PairingProposalId id = scene.proposed("sector manager");
    assertThat(scene.pairs("hr", id)).isEqualTo(Map.of("kim", "bo", "li", ""));
    PairingChoice choice = choice("hr", scene.line(id, "li"), "bo").choice();
    assertThat(choice.price()).isNull();
    assertThat(scene.name(choice.leavesWithoutId())).isEqualTo("kim");
  }

  private Listed choice(String who, PairingLine line, String mentor) {
    return choices(who, line).stream()
        .filter(of -> of.choice().mentorId().equals(scene.world.person(mentor)))
        .findFirst()
        .orElseThrow();
  }

  private List<Listed> choices(String who, PairingLine line) {
    ChoicesOf all = new ChoicesOf(line.id(), Page.first(Page.MOST));
    return Objects.requireNonNull(
            scene.database.read(
                tx -> scene.pairing().choices().of(tx, scene.viewer(who), Set.of(all)).get(all)))
        .items();
  }

  @Test
  void whyNobodyIsProposedIsToldAndWhatWouldPlaceThem() {
    scene.seats("anna", 0, "ROOM");
    PairingProposalId id = scene.proposed("sector manager");
    PairingLine li = scene.line(id, "li");
    assertThat(li.unplaced().rules())
        .extracting(of -> of.rule().name(), of -> of.mentors())
        .containsExactly(tuple("NO_SEAT", 4));
    assertThat(scene.proposal(id).shortages().all())
        .extracting(
            group -> group.newHires().stream().map(scene::name).toList(),
            group -> group.mentors().stream().map(scene::name).toList(),
            PairingShortages.Group::seats)
        .containsExactly(tuple(List.of("kim", "li"), List.of("bo"), 1));
    PairingUnplaced.Remedy remedy = Objects.requireNonNull(li.unplaced().remedy());
    assertThat(remedy.kind()).isEqualTo(PairingUnplaced.RemedyKind.SEAT);
    scene.seats(scene.name(remedy.mentorId()), seats(remedy.mentorId()) + 1, "ROOM");
    assertDone(scene.solveAgain("hr", id));
    scene.work();
    // The seat places Li, be it that Kim takes it and leaves theirs to Li.
    assertThat(scene.pairs("hr", id)).isEqualTo(Map.of("kim", "anna", "li", "bo"));
    assertThat(scene.proposal(id).shortages().all()).isEmpty();
  }

  private int seats(PersonId mentor) {
    return mentor.equals(scene.world.person("bo")) ? 1 : 0;
  }

  @Test
  void aPauseThatEndsIsOfferedWhenItPlacesSomebody() {
    scene.rows(sql ->
        sql.profile(scene.world.person("anna"), 6, "ROOM", DAY.minusDays(1), DAY.plusDays(100)));
    scene.seats("bo", 6, "ROOM");
    scene.rows(sql ->
        sql.profile(scene.world.person("bo"), 6, "ROOM", DAY.minusDays(1), DAY.plusDays(100)));
    for (String name : List.of("main mentor", "co-mentor", "former mentor")) {
      scene.rows(sql ->
          sql.profile(scene.world.person(name), 6, "ROOM", DAY.minusDays(1), DAY.plusDays(100)));
    }
    PairingProposalId id = scene.proposed("sector manager");
    PairingUnplaced why = scene.line(id, "kim").unplaced();
    assertThat(why.rules())
        .extracting(of -> of.rule().name(), of -> of.mentors())
        .containsExactly(tuple("PAUSED", 5));
    PairingUnplaced.Remedy remedy = Objects.requireNonNull(why.remedy());
    assertThat(remedy.kind()).isEqualTo(PairingUnplaced.RemedyKind.PAUSE);
    scene.seats(scene.name(remedy.mentorId()), 6, "ROOM");
    assertDone(scene.solveAgain("hr", id));
    scene.work();
    assertThat(scene.pairs("hr", id).get("kim")).isEqualTo(scene.name(remedy.mentorId()));
  }

  @Test
  void whatIsNotedIsNotedUnderNobodyWhomItIsAbout() {
    PersonId manager = scene.world.person("sector manager");
    List<Change> changes =
        scene.world.changesOf(() -> {
          PairingProposalId id = scene.proposed("sector manager");
          assertDone(scene.change("sector manager", scene.line(id, "kim"), "bo"));
          assertDone(scene.solveAgain("sector manager", id));
        });
    assertThat(changes)
        .extracting(Change::kind, Change::subjectId, Change::detail)
        .containsExactly(
            tuple(PairingChangeKind.PAIRING_PROPOSED, manager, ""),
            tuple(PairingChangeKind.PAIRING_CHANGED, manager, ""),
            tuple(PairingChangeKind.PAIRING_SOLVED_AGAIN, manager, ""));
  }

  @Test
  void whatWasChangedMeanwhileIsNotWrittenOver() {
    PairingProposalId id = done(scene.propose("sector manager", null));
    scene.database.write(tx -> {
      tx.sql(PairingProposalSql.class).solve(id);
      return true;
    });
    scene.work();
    assertThat(scene.proposal(id).state()).isEqualTo(PairingState.READY);
    assertThat(scene.proposal(id).revision()).isEqualTo(3);
  }

  @Test
  void theWeightsAreThoseThatItWasMadeWith() {
    PairingProposalId before = scene.proposed("sector manager");
    PairingWeights other = new PairingWeights(100, 0, 0, 0, 0);
    assertRefused(weights("hr", new PairingWeights(30, 30, 15, 15, 11)), "WEIGHTS_NOT_100", "");
    assertRefused(weights("sector manager", other), "NOT_FOUND", "unitId");
    assertDone(weights("hr", other));
    PairingProposalId after = scene.proposed("sector manager");
    assertThat(scene.proposal(before).weights()).isEqualTo(PairingWeights.USUAL);
    assertThat(scene.proposal(after).weights()).isEqualTo(other);
    assertDone(scene.solveAgain("hr", before));
    scene.work();
    assertThat(scene.proposal(before).weights()).isEqualTo(PairingWeights.USUAL);
  }

  private Outcome<?> weights(String who, PairingWeights weights) {
    return scene.database.write(tx ->
        scene
            .pairing()
            .proposals()
            .setWeights(tx, scene.viewer(who), scene.world.unit("Norr").id(), weights));
  }
}
