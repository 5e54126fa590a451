package se.fadder.exittalks;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.agenda.AgendaItem;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.fixtures.Race;
import se.fadder.freelines.FreeLineBatch;
import se.fadder.freelines.FreeLineKind;
import se.fadder.insight.cells.Cell;
import se.fadder.insight.cells.CellState;
import se.fadder.insight.cells.Cells;
import se.fadder.insight.cells.Contribution;
import se.fadder.insight.cells.Hierarchy;
import se.fadder.insight.cells.Rule;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.ViewerId;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.people.EmploymentId;

/** Tests exit talks: asked when a last day is set, answered once, and read by nobody. */
@OnOneDatabase
final class ExitTalksTest {
  private final World world;

  ExitTalksTest(Database database) {
    world = new World(database);
  }

  private <T> T write(Function<WriteTx, T> work) {
    return world.database.write(work);
  }

  private void leaves(String who) {
    assertDone(
        write(tx ->
            world.employments().end(tx, world.viewer("hr"), id(who), World.DAY.plusDays(30))));
  }

  private void stays(String who) {
    assertDone(write(tx -> world.employments().goOn(tx, world.viewer("hr"), id(who))));
  }

  private EmploymentId id(String who) {
    return world.employment(who).id();
  }

  private static ExitAnswers answers(@Nullable String keep, ExitReason... reasons) {
    return new ExitAnswers(Set.of(reasons), CouldHaveStayed.PERHAPS, 4, keep, null);
  }

  private Outcome<ViewerId> give(String who, String about, ExitAnswers answers) {
    return write(tx -> world.exitTalks().give(tx, world.viewer(who), id(about), answers));
  }

  private Outcome<ViewerId> note(String who, String about, ExitAnswers answers) {
    return write(tx -> world.exitTalks().note(tx, world.viewer(who), id(about), answers));
  }

  private List<AgendaItem> agenda(String who) {
    return world.database.read(tx -> world.agendas().of(tx, world.viewer(who))).items().stream()
        .filter(item -> item.kind() == ExitAgendaKind.EXIT_TALK)
        .toList();
  }

  private List<String> toNote(String who) {
    return world.database.read(tx -> world.exitTalks().toNote(tx, world.viewer(who))).stream()
        .map(talk -> world.nameOf(talk.personId()))
        .toList();
  }

  private List<FreeLineBatch> lines(String who) {
    return world.database.read(tx -> world.freeLines().lines().batches(tx, world.viewer(who)));
  }

  private List<Fact> facts(ExitMeasures of) {
    Measure measure =
        ExitMeasures.all().stream()
            .filter(one -> one.key().equals(of.name()))
            .findFirst()
            .orElseThrow();
    YearMonth december = YearMonth.from(World.DAY).withMonth(12);
    return measure.spans(december, world.today()).stream()
        .flatMap(days -> world.database.read(tx -> measure.source().facts(tx, days)).stream())
        .toList();
  }

  /** Some who leave on the same day. */
  private List<String> leavers(int number) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String name = "leaver " + i;
      write(tx -> {
        world.employ(tx, name, world.unit("Norr"), World.DAY.minusYears(3), null);
        return true;
      });
      leaves(name);
      names.add(name);
    }
    return names;
  }

  @Test
  void whoeverLeavesIsAskedAndAnswersOnce() {
    assertThat(agenda("colleague")).isEmpty();
    leaves("colleague");
    assertThat(agenda("colleague"))
        .extracting(AgendaItem::date)
        .containsExactly(World.DAY.plusDays(30));
    assertThat(toNote("hr")).containsExactly("colleague");
    assertDone(give("colleague", "colleague", answers("Fikat", ExitReason.PAY)));
    assertThat(agenda("colleague")).isEmpty();
    assertThat(toNote("hr")).isEmpty();
    assertRefused(give("colleague", "colleague", answers(null)), "EXIT_TALK_ANSWERED");
    assertRefused(note("hr", "colleague", answers(null)), "EXIT_TALK_ANSWERED");
  }

  @Test
  void nobodyAnswersBeforeTheyAreAskedNorOnceTheyStay() {
    assertRefused(give("colleague", "colleague", answers(null)), "NOT_FOUND");
    assertRefused(note("hr", "colleague", answers(null)), "NOT_FOUND");
    leaves("colleague");
    stays("colleague");
    assertThat(agenda("colleague")).isEmpty();
    assertThat(toNote("hr")).isEmpty();
    assertRefused(give("colleague", "colleague", answers(null)), "NOT_FOUND");
    assertRefused(note("hr", "colleague", answers(null)), "NOT_FOUND");
  }

  @Test
  void nobodyElseAnswersNorSees() {
    leaves("colleague");
    for (String other : List.of("manager", "sector manager", "hr", "admin", "main mentor")) {
      assertThat(agenda(other)).as(other).isEmpty();
      assertRefused(give(other, "colleague", answers(null)), "NOT_FOUND");
    }
    for (String other : List.of("manager", "sector manager", "admin", "strange hr", "colleague")) {
      assertThat(toNote(other)).as(other).isEmpty();
      assertRefused(note(other, "colleague", answers(null)), "NOT_FOUND");
    }
  }

  @Test
  void hrDoesNotNoteForThemselves() {
    write(tx -> {
      tx.sql(ExitTalkSql.class)
          .ask(world.person("hr"), id("hr"), world.unit("Storsjö kommun").id(), "2024-03");
      return world.employments().recordLastDay(tx, null, id("hr"), World.DAY.plusDays(30));
    });
    assertThat(toNote("hr")).isEmpty();
    assertRefused(note("hr", "hr", answers(null)), "NOT_FOUND");
    assertDone(give("hr", "hr", answers(null)));
  }

  @Test
  void whoGoesOnElsewhereInTheOrganisationIsNotAsked() {
    write(tx -> {
      world.employ(tx, "colleague", world.unit("Söder"), World.DAY.minusDays(1), null);
      return true;
    });
    EmploymentId there = id("colleague");
    assertDone(
        write(
            tx -> world.employments().end(tx, world.viewer("hr"), there, World.DAY.plusDays(30))));
    assertThat(agenda("colleague")).isEmpty();
    assertThat(toNote("hr")).isEmpty();
    assertRefused(give("colleague", "colleague", answers(null)), "NOT_FOUND");
  }

  @Test
  void ofAnswersGivenAndNotedAtOnceOneIsKept() throws Exception {
    leaves("colleague");
    Outcomes.assertOneDone(
        Race.of(
            List.of(
                () -> give("colleague", "colleague", answers("Ett", ExitReason.PAY)),
                () -> note("hr", "colleague", answers("Två", ExitReason.OTHER)),
                () -> give("colleague", "colleague", answers("Tre")))));
  }

  @Test
  void linesAreReadOnceFiveHaveWrittenInNoOrder() {
    List<String> names = leavers(6);
    for (String name : names.subList(0, 4)) {
      assertDone(give(name, name, answers(name)));
    }
    assertThat(lines("hr")).isEmpty();
    assertDone(give(names.get(4), names.get(4), answers(names.get(4))));
    List<FreeLineBatch> before = lines("hr");
    assertThat(before).hasSize(1);
    assertThat(before.getFirst().kind()).isEqualTo(FreeLineKind.EXIT_KEEP);
    assertThat(before.getFirst().lines()).containsExactlyInAnyOrderElementsOf(names.subList(0, 5));
    assertDone(give(names.get(5), names.get(5), answers(names.get(5))));
    assertThat(lines("hr")).isEqualTo(before);
    for (String other : List.of("manager", "sector manager", "admin", "strange hr", "leaver 1")) {
      assertThat(lines(other)).as(other).isEmpty();
    }
  }

  @Test
  void whatHrNotesMakesNoBatchByWhichTheOneOtherIsFound() {
    List<String> names = leavers(9);
    for (String name : names.subList(0, 4)) {
      assertDone(note("hr", name, answers("Noterat")));
    }
    assertDone(give(names.get(4), names.get(4), answers("Eget")));
    assertThat(lines("hr")).isEmpty();
    for (String name : names.subList(5, 9)) {
      assertDone(give(name, name, answers("Eget")));
    }
    assertThat(lines("hr")).hasSize(1);
    assertThat(lines("hr").getFirst().lines())
        .containsExactlyInAnyOrder(
            "Noterat", "Noterat", "Noterat", "Noterat", "Eget", "Eget", "Eget", "Eget", "Eget");
  }

  /** A hostile HR user has one who helps leave again and again. */
  @Test
  void oneWhoLeavesAgainAndAgainWritesOneLine() {
    leaves("colleague");
    assertDone(give("colleague", "colleague", answers("En")));
    for (int i = 0; i < 4; i++) {
      stays("colleague");
      leaves("colleague");
      assertThat(agenda("colleague")).isEmpty();
      assertRefused(give("colleague", "colleague", answers("Till")), "EXIT_TALK_ANSWERED");
    }
    write(tx -> {
      world.employ(
          tx, "colleague", world.unit("Söder"), World.DAY.plusDays(40), World.DAY.plusDays(50));
      return world.employments().recordLastDay(tx, null, id("colleague"), World.DAY.plusDays(60));
    });
    assertThat(agenda("colleague")).isEmpty();
    assertRefused(give("colleague", "colleague", answers("Till")), "NOT_FOUND");
  }

  @Test
  void figuresCountWhatWasAnsweredAndSayWhatHrNoted() {
    List<String> names = leavers(3);
    assertDone(give(names.get(0), names.get(0), answers(null, ExitReason.PAY, ExitReason.OTHER)));
    assertDone(give(names.get(1), names.get(1), answers(null)));
    assertDone(note("hr", names.get(2), answers(null, ExitReason.PAY)));
    assertThat(facts(ExitMeasures.EXIT_PAY))
        .extracting(Fact::part, Fact::noted)
        .containsExactlyInAnyOrder(
            Tuple.tuple(1L, false), Tuple.tuple(0L, false), Tuple.tuple(1L, true));
    assertThat(facts(ExitMeasures.EXIT_WORKLOAD)).extracting(Fact::part).containsOnly(0L);
    assertThat(facts(ExitMeasures.EXIT_RECOMMEND))
        .extracting(Fact::part, Fact::whole)
        .containsOnly(Tuple.tuple(3L, 4L));
    stays(names.get(0));
    assertThat(facts(ExitMeasures.EXIT_PAY))
        .extracting(Fact::part)
        .containsExactlyInAnyOrder(0L, 1L);
  }

  /** What is told of a measure in the organisation, were its year over. */
  private Cell told(ExitMeasures of) {
    UUID root = world.unit("Storsjö kommun").id().value();
    Hierarchy tree = Hierarchy.of(List.of(new Hierarchy.Node(root, null)));
    List<Contribution> facts =
        facts(of).stream()
            .map(fact ->
                new Contribution(
                    fact.personId().value(), root, fact.part(), fact.whole(), 0, fact.noted()))
            .toList();
    return Cells.of(tree, facts, Rule.PRIVATE).getFirst();
  }

  @Test
  void whatHrNotesMakesNoFigureByWhichTheOthersAreFound() {
    List<String> names = leavers(9);
    for (String name : names.subList(0, 8)) {
      assertDone(note("hr", name, answers(null, ExitReason.PAY)));
    }
    assertDone(give(names.get(8), names.get(8), answers(null)));
    assertThat(told(ExitMeasures.EXIT_PAY).state()).isEqualTo(CellState.TOO_FEW);
  }

  /** Of eight who chose pay, two told HR: those are told too, and HR finds the six alone. */
  @Test
  void whatHrNotesIsToldWithEnoughWhoAnsweredThemselves() {
    List<String> names = leavers(14);
    for (String name : names.subList(0, 2)) {
      assertDone(note("hr", name, answers(null, ExitReason.PAY)));
    }
    for (String name : names.subList(2, 8)) {
      assertDone(give(name, name, answers(null, ExitReason.PAY)));
    }
    for (String name : names.subList(8, 14)) {
      assertDone(give(name, name, answers(null)));
    }
    Cell pay = told(ExitMeasures.EXIT_PAY);
    assertThat(pay.state()).isEqualTo(CellState.BANDED);
    // Eight of fourteen in tenths; without the two that it noted, HR has six of twelve.
    assertThat(List.of(pay.low(), pay.high(), pay.whole())).containsExactly(5L, 6L, 10L);
    assertThat(pay.contributors()).isEqualTo(10);
  }

  /** HR subtracts what it noted, and does not learn that none of the others chose it. */
  @Test
  void thatAllOthersAnsweredAlikeIsNotWhatRemains() {
    List<String> names = leavers(10);
    assertDone(note("hr", names.get(0), answers(null, ExitReason.PAY)));
    for (String name : names.subList(1, 10)) {
      assertDone(give(name, name, answers(null)));
    }
    Cell pay = told(ExitMeasures.EXIT_PAY);
    assertThat(List.of(pay.low(), pay.high(), pay.whole())).containsExactly(0L, 3L, 10L);
    Cell other = told(ExitMeasures.EXIT_OTHER);
    assertThat(other).isEqualTo(pay);
  }

  @Test
  void figuresOfTheMonthTellNothingOfOneAnswer() {
    List<String> names = leavers(1);
    assertDone(give(names.get(0), names.get(0), answers(null, ExitReason.PAY)));
    assertThat(facts(ExitMeasures.EXIT_PAY)).hasSize(1);
    assertThat(ExitMeasures.all()).extracting(Measure::months).containsOnly(12);
  }
}
