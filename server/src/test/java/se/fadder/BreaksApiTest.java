package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;

/**
 * Tests the breaks of a day through the API, on a Wednesday at ten: what cannot be said is told at
 * its field, and kept out.
 */
@OnOneDatabase
final class BreaksApiTest {
  private static final String TAKEN = "{ viewer { breakDay { takenToday slots { state } } } }";

  private final World world;
  private final Graph graph;

  BreaksApiTest(Database database) {
    world = new World(database);
    graph = TestRooms.graph(world.rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  /** A queue that is stuck, or somebody who tries what the server endures. */
  @Test
  void aDayTakesSoManyBreaksOfOnesOwn() {
    for (int number = 0; number < 24; number++) {
      assertThat(errors("breakTaken", taken(number, ""))).isEmpty();
    }
    for (int number = 24; number < 30; number++) {
      assertThat(errors("breakTaken", taken(number, ", kind: WALK")))
          .containsExactly("BREAK_DAY_FULL [at]");
    }
    assertThat(ask(TAKEN).toString()).contains("takenToday=24");
    assertThat(errors("breakTaken", taken(3, ", kind: WALK, battery: MENTAL"))).isEmpty();
    assertThat(errors("breakTaken", taken(40, ", at: \"2026-03-10T09:00:00.000Z\""))).isEmpty();
    assertThat(ask(TAKEN).toString()).contains("takenToday=24");
  }

  private static String taken(int number, String more) {
    return "id: \"%s\"%s".formatted(new UUID(6, number), more);
  }

  @Test
  void whatCannotBeIsAUserErrorAtItsField() {
    assertThat(errors("breakAgree", "agreed: true")).isEmpty();
    List<?> slots = (List<?>) at(ask("{ viewer { breakDay { slots { id } } } }"), "slots");
    String due = idOf(slots.getFirst());
    String later = idOf(slots.getLast());
    assertThat(errors("breakAnswer", answered(later, "TAKEN")))
        .containsExactly("BREAK_NOT_YET [slotId]");
    assertThat(errors("breakBattery", "slotId: \"" + due + "\", battery: SOCIAL"))
        .containsExactly("BREAK_NOT_TAKEN [slotId]");
    assertThat(errors("breakAnswer", answered(due, "TAKEN"))).isEmpty();
    assertThat(errors("breakAnswer", answered(due, "NOT_NOW")))
        .containsExactly("BREAK_OVER [slotId]");
    assertThat(errors("breakAnswer", answered(due, "LATER")))
        .containsExactly("BREAK_OVER [slotId]");
    assertThat(errors("breakTaken", taken(1, ", at: \"2026-01-10T09:00:00.000Z\"")))
        .containsExactly("INVALID [at]");
    assertThat(ask(TAKEN).toString()).contains("takenToday=1", "TAKEN");
  }

  private static String idOf(Object slot) {
    return Objects.requireNonNull(((Map<?, ?>) slot).get("id")).toString();
  }

  private static String answered(String slot, String answer) {
    return "slotId: \"%s\", answer: %s".formatted(slot, answer);
  }

  private static Object at(Map<String, ?> data, String field) {
    Map<?, ?> viewer = (Map<?, ?>) Objects.requireNonNull(data.get("viewer"));
    Map<?, ?> day = (Map<?, ?>) Objects.requireNonNull(viewer.get("breakDay"));
    return Objects.requireNonNull(day.get(field));
  }

  private List<String> errors(String mutation, String input) {
    String query =
        "mutation { %s(input: {%s}) { userErrors { field code } } }".formatted(mutation, input);
    Map<?, ?> payload = (Map<?, ?>) Objects.requireNonNull(ask(query).get(mutation));
    return ((List<?>) Objects.requireNonNull(payload.get("userErrors")))
        .stream()
            .map(error -> ((Map<?, ?>) error).get("code") + " " + ((Map<?, ?>) error).get("field"))
            .toList();
  }

  private Map<String, ?> ask(String query) {
    GraphAnswer answer =
        graph.answer(new GraphRequest(query, null, Map.of(), false), world.viewer("self"));
    assertThat(answer).isInstanceOf(GraphAnswer.Carried.class);
    assertThat(answer.errors()).isEmpty();
    return Objects.requireNonNull(((GraphAnswer.Carried) answer).data());
  }
}
