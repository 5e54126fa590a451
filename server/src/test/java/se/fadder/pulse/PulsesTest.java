package se.fadder.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.agenda.AgendaItem;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.fixtures.Race;
import se.fadder.freelines.FreeLineBatch;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.ViewerId;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;

/** Tests the pulse: asked in four weeks, answered once, and kept without who answered. */
@OnOneDatabase
final class PulsesTest {
  private final World world;

  PulsesTest(Database database) {
    world = new World(database);
  }

  interface StoredSql {
    @SqlQuery("select unit_id from pulse_answer")
    List<UUID> units();

    @SqlQuery("select id from pulse_answer order by id")
    List<UUID> ids();
  }

  private <T> T write(Function<WriteTx, T> work) {
    return world.database.write(work);
  }

  private static PulseAnswers answers(int value, @Nullable String line) {
    return new PulseAnswers(value, value, value, line);
  }

  private Outcome<ViewerId> give(String who, PulseWeek week, PulseAnswers answers) {
    return write(tx -> world.pulses().give(tx, world.viewer(who), week, answers));
  }

  private @Nullable Pulse open(String who) {
    return world.database.read(tx -> world.pulses().open(tx, world.viewer(who)));
  }

  private List<AgendaItem> agenda(String who) {
    return world.database.read(tx -> world.agendas().of(tx, world.viewer(who))).items().stream()
        .filter(item -> item.kind() == PulseAgendaKind.PULSE)
        .toList();
  }

  private List<FreeLineBatch> lines() {
    return world.database.read(tx -> world.freeLines().lines().batches(tx, world.viewer("hr")));
  }

  private List<Fact> facts(PulseMeasures of, String quarter) {
    Measure measure =
        PulseMeasures.all().stream()
            .filter(one -> one.key().equals(of.name()))
            .findFirst()
            .orElseThrow();
    return measure.spans(YearMonth.parse(quarter), world.today()).stream()
        .flatMap(days -> world.database.read(tx -> measure.source().facts(tx, days)).stream())
        .toList();
  }

  /** Some who began as many weeks ago, with an introduction each. */
  private List<String> newcomers(int number, String unit, int weeks) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String name = unit + " " + weeks + " " + i;
      write(tx -> {
        world.employ(tx, name, world.unit(unit), world.today().date().minusWeeks(weeks), null);
        return world.beginnings().begin(tx, world.employment(name), "grund", world.person("owner"));
      });
      names.add(name);
    }
    return names;
  }

  private Set<UUID> storedUnits() {
    List<UUID> units = world.database.read(tx -> tx.sql(StoredSql.class).units());
    return Set.copyOf(units);
  }

  private List<UUID> storedIds() {
    return world.database.read(tx -> tx.sql(StoredSql.class).ids());
  }

  private UUID unit(String name) {
    return world.unit(name).id().value();
  }

  @Test
  void aNewcomerIsAskedInFourWeeksForThreeWeeksEach() {
    LocalDate began = world.employment("self").firstDay();
    List<String> asked = new ArrayList<>();
    for (int day = 0; day < 7 * 35; day++) {
      LocalDate today = began.plusDays(day);
      PulseWeek.of(began, today)
          .map(PulseWeek::name)
          .filter(week -> asked.isEmpty() || !asked.getLast().equals(week))
          .ifPresent(asked::add);
    }
    assertThat(asked).containsExactly("WEEK_2", "WEEK_6", "WEEK_12", "WEEK_26");
    assertThat(PulseWeek.of(began, began.plusDays(13))).isEmpty();
    assertThat(PulseWeek.of(began, began.plusDays(14))).contains(PulseWeek.WEEK_2);
    assertThat(PulseWeek.of(began, began.plusDays(34))).contains(PulseWeek.WEEK_2);
    assertThat(PulseWeek.of(began, began.plusDays(35))).isEmpty();
  }

  @Test
  void isAnsweredOnce() {
    assertThat(open("self")).isEqualTo(new Pulse(PulseWeek.WEEK_2, LocalDate.parse("2026-03-24")));
    assertThat(agenda("self")).hasSize(1);
    assertRefused(give("self", PulseWeek.WEEK_6, answers(3, null)), "PULSE_NOT_ASKED");
    assertDone(give("self", PulseWeek.WEEK_2, answers(3, "Bra")));
    assertThat(open("self")).isNull();
    assertThat(agenda("self")).isEmpty();
    assertRefused(give("self", PulseWeek.WEEK_2, answers(4, null)), "PULSE_NOT_ASKED");
  }

  @Test
  void nobodyElseIsAsked() {
    for (String other :
        List.of("manager", "hr", "main mentor", "owner", "colleague", "unstarted")) {
      assertThat(open(other)).as(other).isNull();
      assertRefused(give(other, PulseWeek.WEEK_2, answers(1, null)), "PULSE_NOT_ASKED");
    }
  }

  @Test
  void ofAnswersGivenAtOnceOneIsKept() throws Exception {
    Outcomes.assertOneDone(
        Race.of(
            List.of(
                () -> give("self", PulseWeek.WEEK_2, answers(1, null)),
                () -> give("self", PulseWeek.WEEK_2, answers(2, null)),
                () -> give("self", PulseWeek.WEEK_2, answers(3, null)))));
    assertThat(storedIds()).hasSize(3);
  }

  @Test
  void whoHasLeftIsNotAsked() {
    assertDone(
        write(tx ->
            world
                .employments()
                .end(
                    tx,
                    world.viewer("hr"),
                    world.employment("self").id(),
                    world.today().date().minusDays(1))));
    assertThat(open("self")).isNull();
  }

  @Test
  void anAnswerOfOneAmongFewIsStoredWithTheOrganisation() {
    assertDone(give("self", PulseWeek.WEEK_2, answers(3, null)));
    assertThat(storedUnits()).containsExactly(unit("Storsjö kommun"));
  }

  @Test
  void anAnswerIsStoredWithTheNearestUnitInWhichFiveCouldAnswer() {
    List<String> norr = newcomers(3, "Norr", 2);
    newcomers(1, "Söder", 3);
    assertDone(give(norr.getFirst(), PulseWeek.WEEK_2, answers(3, null)));
    assertThat(storedUnits()).containsExactly(unit("Barn och vuxna"));
    newcomers(1, "Norr", 4);
    assertDone(give(norr.get(1), PulseWeek.WEEK_2, answers(3, null)));
    assertThat(storedUnits()).containsExactlyInAnyOrder(unit("Barn och vuxna"), unit("Norr"));
  }

  /** Or a row would say how many weeks its author has been here, among those who could answer. */
  @Test
  void whoCouldNotAnswerThatWeekIsNoneOfTheFive() {
    newcomers(9, "Norr", 26);
    assertDone(give("self", PulseWeek.WEEK_2, answers(3, null)));
    assertThat(storedUnits()).containsExactly(unit("Storsjö kommun"));
  }

  @Test
  void theQuestionsOfOneAreNotNextToEachOther() {
    List<String> names = newcomers(8, "Norr", 2);
    names.forEach(name -> assertDone(give(name, PulseWeek.WEEK_2, answers(3, null))));
    List<UUID> ids = storedIds();
    assertThat(ids).hasSize(24).allMatch(id -> id.version() == 4);
  }

  @Test
  void figuresOfAQuarterCountEachAnswerOnce() {
    List<String> names = newcomers(2, "Norr", 2);
    assertDone(give("self", PulseWeek.WEEK_2, answers(5, null)));
    assertDone(give(names.get(0), PulseWeek.WEEK_2, answers(1, null)));
    assertDone(give(names.get(1), PulseWeek.WEEK_2, answers(2, null)));
    assertThat(facts(PulseMeasures.PULSE_LOAD_2, "2026-03"))
        .extracting(Fact::part)
        .containsExactlyInAnyOrder(4L, 0L, 1L);
    assertThat(facts(PulseMeasures.PULSE_LOAD_6, "2026-03")).isEmpty();
    assertThat(facts(PulseMeasures.PULSE_LOAD_2, "2026-06")).isEmpty();
  }

  @Test
  void aFigureTellsNothingOfFewerThanSix() {
    List<String> names = newcomers(5, "Norr", 2);
    names.forEach(name -> assertDone(give(name, PulseWeek.WEEK_2, answers(4, null))));
    YearMonth quarter = YearMonth.of(2026, 3);
    world.clock.setDay(LocalDate.parse("2026-04-05"));
    world.insight().run().make(List.of(quarter));
    assertThat(told("Storsjö kommun", quarter)).isEmpty();
  }

  @Test
  void aFigureTellsOfSix() {
    List<String> names = newcomers(5, "Norr", 2);
    names.forEach(name -> assertDone(give(name, PulseWeek.WEEK_2, answers(4, null))));
    assertDone(give("self", PulseWeek.WEEK_2, answers(2, null)));
    YearMonth quarter = YearMonth.of(2026, 3);
    world.clock.setDay(LocalDate.parse("2026-04-05"));
    world.insight().run().make(List.of(quarter));
    assertThat(told("Storsjö kommun", quarter))
        .containsExactlyInAnyOrder("PULSE_WELCOME_2", "PULSE_SUPPORT_2", "PULSE_LOAD_2");
  }

  private List<String> told(String unit, YearMonth quarter) {
    return world.database.read(tx -> tx.sql(ToldSql.class).told(unit(unit), quarter.toString()));
  }

  interface ToldSql {
    @SqlQuery(
        """
        select measure from figure
        where unit_id = :unit and month = :month and measure like 'PULSE%'
        """)
    List<String> told(UUID unit, String month);
  }

  @Test
  void answersAreGoneOnceTheirFiguresAreMade() {
    assertDone(give("self", PulseWeek.WEEK_2, answers(5, null)));
    purge("2026-05-31");
    assertThat(storedUnits()).hasSize(1);
    purge("2026-06-01");
    assertThat(storedUnits()).isEmpty();
  }

  private void purge(String day) {
    world.clock.setDay(LocalDate.parse(day));
    write(tx -> world.pulse().purge().some(tx, LocalDate.parse(day), ""));
  }

  @Test
  void theNightWritesAllAnewAndChangesNothing() {
    newcomers(3, "Norr", 2)
        .forEach(name -> assertDone(give(name, PulseWeek.WEEK_2, answers(4, null))));
    List<UUID> before = storedIds();
    Optional<String> after = write(tx -> world.pulse().mixing().some(tx, world.today().date(), ""));
    assertThat(after).isEmpty();
    assertThat(storedIds()).isEqualTo(before);
  }

  @Test
  void linesAreReadOnceFiveHaveWrittenInTheSameWeek() {
    List<String> names = newcomers(4, "Norr", 2);
    List<String> others = newcomers(4, "Norr", 6);
    names.forEach(name -> assertDone(give(name, PulseWeek.WEEK_2, answers(3, name))));
    others.forEach(name -> assertDone(give(name, PulseWeek.WEEK_6, answers(3, name))));
    assertThat(lines()).isEmpty();
    assertDone(give("self", PulseWeek.WEEK_2, answers(3, "self")));
    assertThat(lines()).hasSize(1);
    assertThat(lines().getFirst().lines()).hasSize(5).contains("self");
  }
}
