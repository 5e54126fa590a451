package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
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

/** Tests what people say of their own day through the API, on a Wednesday at ten. */
@OnOneDatabase
final class VisitsApiTest {
  private static final String ID = "0197f2c4-5a3e-7c1d-9b2a-3f4e5d6c7b8a";
  private static final String DAY =
      "viewer { visit { id begins ends } hoursOfDay { begins ends } } userErrors { field code }";

  private final World world;
  private final Graph graph;

  VisitsApiTest(Database database) {
    world = new World(database);
    graph = TestRooms.graph(world.rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void aVisitIsSaidAndEndedAndAnsweredEachTime() {
    assertThat(change("self", "busySet", "id: \"" + ID + "\", until: \"2026-03-11T10:30:00.000Z\""))
        .isEqualTo(
            payload(
                Map.of(
                    "id",
                    ID,
                    "begins",
                    "2026-03-11T09:00:00.000Z",
                    "ends",
                    "2026-03-11T10:30:00.000Z"),
                null));
    assertThat(change("manager", "busyEnd", "id: \"" + ID + "\"")).isEqualTo(payload(null, null));
    assertThat(ask("self", "{ viewer { visit { id } } }"))
        .isEqualTo(Map.of("viewer", Map.of("visit", Map.of("id", ID))));
    assertThat(change("self", "busyEnd", "")).isEqualTo(payload(null, null));
  }

  @Test
  void hoursAreSaidToTheMinuteAndTakenBack() {
    assertThat(change("self", "dayEndsEarly", "time: \"15:00\""))
        .isEqualTo(payload(null, hours(null, "15:00")));
    assertThat(change("self", "dayBeginsLate", "time: \"10:30\""))
        .isEqualTo(payload(null, hours("10:30", "15:00")));
    assertThat(change("self", "dayEndsEarly", "time: null"))
        .isEqualTo(payload(null, hours("10:30", null)));
    assertThat(change("self", "dayBeginsLate", "")).isEqualTo(payload(null, null));
  }

  @Test
  void whatCannotBeIsAUserErrorAtItsField() {
    assertThat(errors("busySet", "id: \"" + ID + "\", until: \"2026-03-18T10:00:00.000Z\""))
        .containsExactly("VISIT_TOO_LONG [until]");
    assertThat(errors("busySet", "id: \"" + ID + "\", until: \"2026-03-11T08:59:00.000Z\""))
        .containsExactly("VISIT_IS_OVER [until]");
    assertThat(errors("dayEndsEarly", "time: \"11:00\"")).isEmpty();
    assertThat(errors("dayBeginsLate", "time: \"12:00\"")).containsExactly("DAY_ENDS_FIRST [time]");
  }

  private static Map<String, @Nullable Object> hours(
      @Nullable String begins, @Nullable String ends) {
    Map<String, @Nullable Object> hours = new HashMap<>();
    hours.put("begins", begins);
    hours.put("ends", ends);
    return hours;
  }

  private static Map<String, Object> payload(@Nullable Object visit, @Nullable Object hours) {
    Map<String, @Nullable Object> viewer = new HashMap<>();
    viewer.put("visit", visit);
    viewer.put("hoursOfDay", hours);
    return Map.of("viewer", viewer, "userErrors", List.of());
  }

  private Object change(String who, String mutation, String input) {
    String query = "mutation { %s(input: {%s}) { %s } }".formatted(mutation, input, DAY);
    return Objects.requireNonNull(ask(who, query).get(mutation));
  }

  private List<String> errors(String mutation, String input) {
    Map<?, ?> payload = (Map<?, ?>) change("self", mutation, input);
    return ((List<?>) Objects.requireNonNull(payload.get("userErrors")))
        .stream()
            .map(error -> ((Map<?, ?>) error).get("code") + " " + ((Map<?, ?>) error).get("field"))
            .toList();
  }

  private Map<String, @Nullable Object> ask(String who, String query) {
    GraphAnswer answer =
        graph.answer(new GraphRequest(query, null, Map.of(), false), world.viewer(who));
    assertThat(answer).isInstanceOf(GraphAnswer.Carried.class);
    assertThat(answer.errors()).isEmpty();
    return Objects.requireNonNull(((GraphAnswer.Carried) answer).data());
  }
}
