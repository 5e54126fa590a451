package se.fadder.insight.cells;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.insight.cells.Histories.Month;

/** Tests that of each withheld cell a reason is told that is true. */
final class ReasonTest {
  private static final int HISTORIES = 300;

  @Test
  void ofEachWithheldCellAGroupCouldBeWorkedOutThatIsTooSmall() {
    int explained = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      for (Rule rule : List.of(Rule.COUNT, Rule.PRIVATE)) {
        for (Month month : Histories.generate(seed, rule)) {
          Set<UUID> told =
              month.cells().stream()
                  .filter(cell -> !cell.state().isWithheld())
                  .map(Cell::unit)
                  .collect(toSet());
          for (Cell cell : month.cells()) {
            if (cell.state() == CellState.GIVES_AWAY) {
              assertThat(Reason.of(month.tree(), told, cell.unit()))
                  .as("history %s", seed)
                  .anyMatch(reason -> isTooSmall(reason, month, rule));
              explained++;
            }
          }
        }
      }
    }
    assertThat(explained).isGreaterThan(HISTORIES);
  }

  private static boolean isTooSmall(Reason reason, Month month, Rule rule) {
    int people = reason.people(month.tree(), month.facts());
    return people > 0 && people < rule.least();
  }
}
