package se.fadder.insight.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.insight.cells.Histories.Month;
import se.fadder.insight.cells.Years.Told;

/** Attacks on all cells that were ever published, by linear algebra. */
final class CellsAttackTest {
  private static final int HISTORIES = 1_000;
  private static final int MEASURES = 17;

  @Test
  void noSumOfAllThatWasEverPublishedTellsOfFewerThanFive() {
    List<Rule> rules = List.of(Rule.COUNT, Rule.ANSWER, Rule.PRIVATE);
    int told = 0;
    for (int seed = 0; seed < HISTORIES; seed++) {
      Rule rule = rules.get(seed % rules.size());
      List<Month> months = Histories.generate(seed, rule);
      Equations<Fact, UUID> equations = new Equations<>();
      for (Month month : months) {
        for (Cell cell : month.cells()) {
          if (!cell.state().isWithheld()) {
            equations.add(facts(month, cell.unit()));
            told++;
          }
        }
      }
      assertThat(equations.tellsOfFewerThan(rule.least(), Set.of()))
          .as("history %s", seed)
          .isEmpty();
    }
    assertThat(told).isGreaterThan(HISTORIES);
  }

  /**
   * All kinds of measures together: by the month, the quarter and the year, by unit and by
   * template, with what HR noted and knows, and with those of which one is part of the other.
   */
  @Test
  void noSumOfAllMeasuresTogetherTellsOfFewerThanFive() {
    Set<String> measures = new HashSet<>();
    int joined = 0;
    for (int seed = 0; seed < HISTORIES; seed++) {
      for (List<Told> part : Years.apart(Years.generate(seed))) {
        Equations<Years.Fact, UUID> equations = new Equations<>();
        for (Told one : part) {
          Map<Years.Fact, UUID> facts = new HashMap<>();
          one.facts().forEach(fact -> facts.put(fact, fact.person()));
          equations.add(facts);
          measures.add(one.measure());
        }
        joined += part.stream().map(Told::measure).distinct().count() > 1 ? 1 : 0;
        int least = part.stream().mapToInt(Told::least).max().orElseThrow();
        assertThat(equations.tellsOfFewerThan(least, Set.of()))
            .as("history %s: %s", seed, part.getFirst().measure())
            .isEmpty();
      }
    }
    assertThat(measures).hasSize(MEASURES);
    assertThat(joined).isGreaterThan(HISTORIES / 50);
  }

  @Test
  void aMemberWhoSubtractsTheirOwnAnswersStillFindsFiveOthers() {
    for (long seed = 0; seed < HISTORIES / 10; seed++) {
      List<Month> months = Histories.generate(seed, Rule.PRIVATE);
      Equations<Fact, UUID> equations = new Equations<>();
      for (Month month : months) {
        month.cells().stream()
            .filter(cell -> !cell.state().isWithheld())
            .forEach(cell -> equations.add(facts(month, cell.unit())));
      }
      List<UUID> people =
          months.stream()
              .flatMap(month -> month.facts().stream())
              .map(Contribution::person)
              .distinct()
              .toList();
      for (UUID member : people) {
        assertThat(equations.tellsOfFewerThan(5, Set.of(member))).isEmpty();
      }
    }
  }

  @Test
  void theAttackFindsWhatCellsOfFiveGiveAwayByThemselves() {
    int broken = 0;
    for (long seed = 0; seed < HISTORIES / 10; seed++) {
      Equations<Fact, UUID> equations = new Equations<>();
      for (Month month : Histories.generate(seed, Rule.COUNT)) {
        month.cells().stream()
            .map(Cell::unit)
            .filter(unit -> month.peopleIn(unit).size() >= 5)
            .forEach(unit -> equations.add(facts(month, unit)));
      }
      Optional<Set<UUID>> found = equations.tellsOfFewerThan(5, Set.of());
      broken += found.isPresent() ? 1 : 0;
    }
    assertThat(broken).isGreaterThan(HISTORIES / 20);
  }

  @Test
  void whatIsToldIsTrue() {
    for (long seed = 0; seed < HISTORIES / 10; seed++) {
      for (Month month : Histories.generate(seed, Rule.ANSWER)) {
        for (Cell cell : month.cells()) {
          List<Contribution> in =
              month.facts().stream()
                  .filter(fact -> month.isWithin(fact.unit(), cell.unit()))
                  .toList();
          int people = month.peopleIn(cell.unit()).size();
          long part = in.stream().mapToLong(Contribution::part).sum();
          long whole = in.stream().mapToLong(Contribution::whole).sum();
          if (cell.state().isWithheld()) {
            assertThat(cell).isEqualTo(Cell.withheld(cell.unit(), cell.state()));
            assertThat(cell.state() == CellState.TOO_FEW).isEqualTo(people < 5);
          } else {
            assertThat(cell.contributors()).isEqualTo(people);
            assertThat(cell.whole()).isEqualTo(whole);
            assertThat(part).isBetween(cell.low(), cell.high());
            assertThat(cell.state() == CellState.PUBLISHED).isEqualTo(cell.low() == cell.high());
          }
        }
      }
    }
  }

  /** An unknown: what somebody contributed in a month. */
  private record Fact(UUID person, int month) {}

  private static Map<Fact, UUID> facts(Month month, UUID unit) {
    Map<Fact, UUID> facts = new HashMap<>();
    month.peopleIn(unit).forEach(person -> facts.put(new Fact(person, month.number()), person));
    return facts;
  }
}
