package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;

/** Tests that the API takes the cadences that there are, and says at which field one is none. */
@OnOneDatabase
final class CadenceApiTest {
  private static final String UNIT =
      "{ viewer { person { employment { unit { id cadence { own revision rows { untilWeek"
          + " everyWeeks } } } } } } }";

  private static final String SET =
      """
      mutation ($unitId: ID!, $rows: [CadenceRowInput!]!) {
        cadenceSet(input: { unitId: $unitId, revision: 0, rows: $rows }) {
          unit { cadence { rows { untilWeek everyWeeks } } } userErrors { field code }
        }
      }
      """;

  private final World world;
  private final Graph graph;

  CadenceApiTest(Database database) {
    world = new World(database);
    graph = TestRooms.graph(world.rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  /** Whatever is refused leaves the unit with what it had. */
  @BeforeEach
  void aUnitBeginsWithNone() {
    assertThat(unit()).contains("own=false", "revision=0");
  }

  @Test
  void theLeastAndTheMostAreTaken() {
    assertThat(set(List.of(row(156, 1), row(null, 8))))
        .contains("{untilWeek=156, everyWeeks=1}, {untilWeek=null, everyWeeks=8}", "userErrors=[]");
  }

  @Test
  void sixRowsAreTakenAndSevenAreNot() {
    assertThat(
            set(
                List.of(
                    row(1, 1),
                    row(2, 1),
                    row(3, 1),
                    row(4, 1),
                    row(5, 1),
                    row(6, 2),
                    row(null, 4))))
        .contains("unit=null", "field=[rows]");
    assertRefused();
    assertThat(set(List.of(row(1, 1), row(2, 1), row(3, 1), row(4, 1), row(5, 1), row(null, 4))))
        .contains("{untilWeek=5, everyWeeks=1}, {untilWeek=null, everyWeeks=4}", "userErrors=[]");
  }

  @Test
  void everyZerothAndEveryNinthWeekAreNone() {
    for (int weeks : List.of(-1, 0, 9, Integer.MAX_VALUE)) {
      assertThat(set(List.of(row(6, 1), row(null, weeks))))
          .as(weeks + " weeks")
          .contains("unit=null", "field=[rows, 1, everyWeeks]", "code=INVALID");
    }
    assertRefused();
  }

  @Test
  void noRowEndsBeforeTheFirstWeekNorAfterTheLast() {
    for (int week : List.of(-1, 0, 157)) {
      assertThat(set(List.of(row(week, 1), row(null, 2))))
          .as("until week " + week)
          .contains("unit=null", "field=[rows, 0, untilWeek]", "code=INVALID");
    }
    assertRefused();
  }

  private void assertRefused() {
    assertThat(unit()).contains("own=false", "revision=0");
  }

  private static Map<String, @Nullable Object> row(@Nullable Integer untilWeek, int everyWeeks) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("untilWeek", untilWeek);
    row.put("everyWeeks", everyWeeks);
    return row;
  }

  private String set(List<Map<String, @Nullable Object>> rows) {
    String unitId = unit().replaceAll(".*\\bid=([^,}]+).*", "$1");
    return ask(SET, Map.of("unitId", unitId, "rows", rows));
  }

  private String unit() {
    return ask(UNIT, Collections.emptyMap());
  }

  private String ask(String document, Map<String, @Nullable Object> variables) {
    GraphAnswer answer =
        graph.answer(new GraphRequest(document, null, variables, false), world.viewer("manager"));
    assertThat(answer.errors()).as(document).isEmpty();
    return Objects.requireNonNull(((GraphAnswer.Carried) answer).data()).toString();
  }
}
