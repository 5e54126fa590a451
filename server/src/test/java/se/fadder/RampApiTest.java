package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;

/**
 * Tests the ramp as the API tells it: what is refused and where, once for a key, in few statements.
 */
@OnOneDatabase
class RampApiTest {
  /** What one row can lack and one of many has, such as a mentor, takes a statement for all. */
  private static final int SELDOM = 1;

  private static final String AGREE =
      """
      mutation($input: RampAgreeInput!) {
        rampAgree(input: $input) {
          plan { ramp { revision months { own coHandled firstDay } } }
          userErrors { field code }
        }
      }
      """;

  private static final String NOTE =
      """
      mutation($input: CaseCountNoteInput!) {
        caseCountNote(input: $input) {
          plan { ramp { above counts { week own coHandled above agreed { month } } } }
          userErrors { field code }
        }
      }
      """;

  private final Database database;
  private final World world;
  private final Graph graph;

  RampApiTest(Database database) {
    this.database = database;
    this.world = new World(database);
    this.graph = TestRooms.graph(world.rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void whatIsWrongWithAMonthIsToldByItsPlace() {
    List<Map<String, Object>> months = new ArrayList<>(months(3, 3));
    months.set(4, Map.of("own", 3, "coHandled", 61));
    assertThat(agree("manager", 0, months))
        .isEqualTo("{plan=null, userErrors=[{field=[months, 4, coHandled], code=INVALID}]}");
    assertThat(agree("manager", -1, months(3, 3)))
        .isEqualTo("{plan=null, userErrors=[{field=[revision], code=INVALID}]}");
    assertThat(agree("manager", 0, months(3, 3).subList(0, 11)))
        .isEqualTo("{plan=null, userErrors=[{field=[months], code=INVALID}]}");
    assertThat(agree("hr", 0, months(3, 3)))
        .isEqualTo("{plan=null, userErrors=[{field=[planId], code=NOT_FOUND}]}");
  }

  @Test
  void whoIsSecondIsAnsweredWhatHoldsNow() {
    assertThat(agree("manager", 0, months(3, 2)))
        .contains("revision=1", "{own=3, coHandled=2, firstDay=2026-02-18}", "userErrors=[]");
    assertThat(agree("owner", 0, months(9, 9)))
        .contains("revision=1", "own=3", "userErrors=[{field=[revision], code=RAMP_CHANGED}]")
        .doesNotContain("own=9");
  }

  @Test
  void aCountIsNotedOnceForAKey() {
    agree("manager", 0, months(3, 3));
    Map<String, Object> count = new HashMap<>(count("2026-03-09", 4, 1));
    count.put("idempotencyKey", UUID.randomUUID().toString());
    String noted = ask("self", NOTE, "caseCountNote", count);
    assertThat(noted)
        .isEqualTo(
            "{plan={ramp={above=true, counts=[{week=2026-03-09, own=4, coHandled=1, above=true,"
                + " agreed={month=1}}]}}, userErrors=[]}");
    assertThat(
            world.changesOf(
                () -> assertThat(ask("self", NOTE, "caseCountNote", count)).isEqualTo(noted)))
        .isEmpty();
    assertThat(ask("self", NOTE, "caseCountNote", count("2026-03-10", 4, 1)))
        .contains("field=[week], code=INVALID");
    assertThat(ask("self", NOTE, "caseCountNote", count("2026-03-16", 4, 1)))
        .contains("field=[week], code=WEEK_CLOSED");
    assertThat(ask("self", NOTE, "caseCountNote", count("2026-03-09", 61, 1)))
        .contains("field=[own], code=INVALID");
    assertThat(ask("manager", NOTE, "caseCountNote", count("2026-03-09", 4, 1)))
        .contains("field=[planId], code=NOT_FOUND");
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheRows() {
    database.write(tx -> {
      for (String name : List.of("colleague", "co-mentor", "main mentor", "protected")) {
        world.beginnings().begin(tx, world.employment(name), "grund", world.person("owner"));
      }
      return true;
    });
    agree("manager", 0, months(3, 3));
    ask("self", NOTE, "caseCountNote", count("2026-03-09", 4, 1));
    String list =
        "query($first: Int!) {viewer {plans(first: $first) {nodes {signals ramp {above month"
            + " months {own} counts {own}}}}}}";
    long few = statements(list, 1);
    assertThat(statements(list, 100)).isLessThanOrEqualTo(few + SELDOM);
    assertThat(few).isLessThanOrEqualTo(20);
  }

  private long statements(String list, int first) {
    long before = database.counts().statements();
    assertThat(data("owner", list, Map.of("first", first))).isNotEmpty();
    return database.counts().statements() - before;
  }

  private static List<Map<String, Object>> months(int own, int coHandled) {
    return Collections.nCopies(12, Map.of("own", own, "coHandled", coHandled));
  }

  private String agree(String viewer, int revision, List<Map<String, Object>> months) {
    Map<String, Object> input = Map.of("planId", planId(), "revision", revision, "months", months);
    return ask(viewer, AGREE, "rampAgree", input);
  }

  private Map<String, Object> count(String week, int own, int coHandled) {
    return Map.of("planId", planId(), "week", week, "own", own, "coHandled", coHandled);
  }

  private String planId() {
    return "Plan_" + world.plan("self").value();
  }

  private String ask(String viewer, String document, String field, Map<String, Object> input) {
    return String.valueOf(data(viewer, document, Map.of("input", input)).get(field));
  }

  private Map<String, @Nullable Object> data(
      String viewer, String document, Map<String, @Nullable Object> variables) {
    GraphAnswer answer =
        graph.answer(new GraphRequest(document, null, variables, false), world.viewer(viewer));
    assertThat(answer.errors()).isEmpty();
    return Objects.requireNonNull(((GraphAnswer.Carried) answer).data());
  }
}
