package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;

/**
 * Tests plans of breaks through the API: what is typed wrong is told at its field, and kept out.
 */
@OnOneDatabase
final class BreakPlanApiTest {
  private static final String PLAN =
      """
      query {
        viewer {
          breakPlan {
            agreed pausedUntil unit { name }
            usual { usual choice revision time { weekdays from until minutes } from { name } }
            own { id name revision }
          }
        }
      }
      """;

  private final World world;
  private final Graph graph;

  BreakPlanApiTest(Database database) {
    world = new World(database);
    graph = TestRooms.graph(world.rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void aPlanIsSaidAndSeen() {
    assertDone("breakAgree", Map.of("agreed", true));
    assertDone("breakPause", Map.of("until", "2026-03-12", "at", "2026-03-11T09:00:00.000Z"));
    assertDone("breakChoose", chosen("SET", time("09:00", null, 10)));
    assertDone("ownBreakAdd", Map.of("name", "Vila ögonen", "time", time("10:30", "11:00", 5)));
    String plan = ask(PLAN, Map.of());
    assertThat(plan)
        .contains(
            "agreed=true",
            "pausedUntil=2026-03-12",
            "unit={name=Norr}",
            "usual=MORNING_FIKA, choice=SET, revision=1",
            "weekdays=[MONDAY, WEDNESDAY], from=09:00, until=null, minutes=10",
            "usual=WELLNESS_HOUR, choice=AS_ABOVE, revision=0, time=null",
            "name=Vila ögonen, revision=1");
    String id = plan.substring(plan.indexOf("OwnBreak_"), plan.indexOf("OwnBreak_") + 45);
    assertDone(
        "ownBreakChange",
        Map.of("ownBreakId", id, "revision", 1, "name", "Andas", "time", time("10:30", null, 5)));
    assertThat(ask(PLAN, Map.of())).contains("name=Andas, revision=2");
    assertDone("ownBreakRemove", Map.of("ownBreakId", id));
    assertThat(ask(PLAN, Map.of())).contains("own=[]");
  }

  @Test
  void whatIsTypedWrongIsToldAtItsField() {
    assertRefused("breakChoose", chosen("SET", time("13:00", "11:30", 15)), "time, until");
    assertRefused("breakChoose", chosen("SET", time("22:00", "02:00", 15)), "time, until");
    assertRefused("breakChoose", chosen("SET", time("23:30", null, 15)), "time, from");
    assertRefused("breakChoose", chosen("SET", time("09:00", null, 0)), "time, minutes");
    assertRefused("breakChoose", chosen("SET", time("09:00", null, 300)), "time, minutes");
    assertRefused("breakChoose", chosen("SET", null), "time");
    Map<String, Object> noDay = new LinkedHashMap<>(time("09:00", null, 15));
    noDay.put("weekdays", List.of());
    assertRefused("breakChoose", chosen("SET", noDay), "time, weekdays");
    assertDone("breakAgree", Map.of("agreed", true));
    assertRefused("breakPause", Map.of("until", "2026-03-10"), "until");
    assertThat(ask(PLAN, Map.of())).contains("pausedUntil=null").doesNotContain("choice=SET");
  }

  /** A window that reaches beyond the day has an end that is no time of day. */
  @Test
  void aTimeThatNoDayHasIsRefused() {
    for (String until : List.of("24:00", "25:00", "09:60")) {
      assertThat(mutate("breakChoose", chosen("SET", time("09:00", until, 15))))
          .doesNotContain("userErrors=[]");
    }
    assertThat(ask(PLAN, Map.of())).doesNotContain("choice=SET");
  }

  @Test
  void aNameIsShortAndHoldsNoIdentityNumber() {
    assertName("Ring 811218-9876", "IDENTITY_NUMBER");
    assertName("Ring 198112189876", "IDENTITY_NUMBER");
    assertName("x".repeat(41), "TOO_LONG");
    assertName("  ", "");
    assertDone("ownBreakAdd", Map.of("name", "x".repeat(40), "time", time("10:30", null, 5)));
  }

  private void assertName(String name, String code) {
    Map<String, Object> input = Map.of("name", name, "time", time("10:30", null, 5));
    assertRefused("ownBreakAdd", input, "name");
    assertThat(mutate("ownBreakAdd", input)).contains("code=" + code);
    assertThat(ask(PLAN, Map.of())).contains("own=[]");
  }

  private static Map<String, Object> chosen(String choice, @Nullable Map<String, Object> time) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("usual", "MORNING_FIKA");
    input.put("revision", 0);
    input.put("choice", choice);
    if (time != null) {
      input.put("time", time);
    }
    return input;
  }

  private static Map<String, Object> time(String from, @Nullable String until, int minutes) {
    Map<String, Object> time = new LinkedHashMap<>();
    time.put("weekdays", List.of("MONDAY", "WEDNESDAY"));
    time.put("from", from);
    if (until != null) {
      time.put("until", until);
    }
    time.put("minutes", minutes);
    return time;
  }

  private void assertDone(String mutation, Map<String, Object> input) {
    assertThat(mutate(mutation, input)).as(mutation).contains("userErrors=[]");
  }

  private void assertRefused(String mutation, Map<String, Object> input, String field) {
    assertThat(mutate(mutation, input))
        .as(mutation)
        .contains("viewer=null", "field=[" + field + "]");
  }

  private String mutate(String mutation, Map<String, Object> input) {
    String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
    return ask(
        "mutation ($input: %sInput!) { %s(input: $input) { viewer { id } userErrors { code field } } }"
            .formatted(type, mutation),
        Map.of("input", input));
  }

  private String ask(String query, Map<String, Object> variables) {
    GraphAnswer answer =
        graph.answer(
            new GraphRequest(query, null, new LinkedHashMap<>(variables), false),
            world.viewer("self"));
    String data =
        answer instanceof GraphAnswer.Carried carried
            ? Objects.toString(carried.data())
            : "refused";
    return data + " " + answer.errors();
  }
}
