package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

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
import se.fadder.fixtures.Race;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;

/** Tests a series of sessions through the API. */
@OnOneDatabase
final class SeriesApiTest {
  private static final String PREVIEW =
      """
      query ($input: SeriesPlanInput!) {
        viewer {
          seriesPreview(input: $input) {
            lastDay days { seriesDay day moved reason overlaps } userErrors { field code }
          }
        }
      }
      """;

  private static final String PLAN =
      """
      mutation ($input: SeriesPlanInput!) {
        seriesPlan(input: $input) {
          series {
            id form weekday begins ends everyWeeks firstDay lastDay moved viewerMayEnd
            leader { name } outside { name } people { name }
            next { day seriesDay series { id } } last { day seriesDay }
          }
          userErrors { field code }
        }
      }
      """;

  private static final String SESSIONS =
      "{ viewer { sessions(first: 50) { nodes { id day seriesDay series { id } } } } }";

  private final World world;
  private final Graph graph;

  SeriesApiTest(Database database) {
    world = new World(database);
    graph = TestRooms.graph(world.rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void aSeriesIsShownPlannedOnceAndEnded() throws Exception {
    Map<String, @Nullable Object> input = input("MONDAY", "2026-04-13");
    String shown = String.valueOf(ask("main mentor", PREVIEW, Map.of("input", input)));
    assertThat(shown)
        .contains(
            "lastDay=2026-04-13",
            "{seriesDay=2026-04-06, day=2026-04-07, moved=true, reason=HOLIDAY, overlaps=false}",
            "{seriesDay=2026-04-13, day=2026-04-13, moved=false, reason=null, overlaps=false}",
            "userErrors=[]");

    input.put("idempotencyKey", UUID.randomUUID().toString());
    List<String> twice =
        Race.of(
            List.of(
                () -> String.valueOf(ask("main mentor", PLAN, Map.of("input", input))),
                () -> String.valueOf(ask("main mentor", PLAN, Map.of("input", input)))));
    assertThat(twice.getFirst())
        .isEqualTo(twice.getLast())
        .contains("form=MENTOR", "weekday=MONDAY", "everyWeeks=1", "moved=1", "viewerMayEnd=true")
        .contains("last={day=2026-04-13, seriesDay=2026-04-13}", "userErrors=[]");
    assertThat(String.valueOf(ask("self", SESSIONS, Map.of())).split("seriesDay=2026", -1))
        .as("five sessions, planned once")
        .hasSize(1 + 5);

    Object id = Objects.requireNonNull(series().get("id"));
    String end =
        """
        mutation ($id: ID!) {
          seriesEnd(input: { seriesId: $id, lastDay: "2026-03-20" }) {
            series { lastDay next { day } last { day } } userErrors { code }
          }
        }
        """;
    assertThat(String.valueOf(ask("self", end, Map.of("id", id))))
        .contains("lastDay=2026-03-20, next={day=2026-03-16}, last={day=2026-03-16}");
    assertThat(String.valueOf(ask("colleague", end, Map.of("id", id))))
        .contains("series=null", "NOT_FOUND");
  }

  private Map<?, ?> series() {
    Map<?, ?> viewer =
        (Map<?, ?>) Objects.requireNonNull(ask("self", SESSIONS, Map.of()).get("viewer"));
    Map<?, ?> sessions = (Map<?, ?>) Objects.requireNonNull(viewer.get("sessions"));
    List<?> nodes = (List<?>) Objects.requireNonNull(sessions.get("nodes"));
    return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) nodes.getFirst()).get("series"));
  }

  @Test
  void whatCannotBeIsSaidAtItsField() {
    assertThat(String.valueOf(ask("main mentor", PREVIEW, Map.of("input", input("FRIDAY", null)))))
        .contains("lastDay=2027-03-11");
    Map<String, @Nullable Object> input = input("FRIDAY", "2026-03-01");
    assertThat(String.valueOf(ask("main mentor", PREVIEW, Map.of("input", input))))
        .contains("lastDay=null, days=[]", "field=[lastDay], code=ENDS_BEFORE_IT_BEGINS");
    assertThat(String.valueOf(ask("main mentor", PLAN, Map.of("input", input))))
        .contains("series=null", "field=[lastDay], code=ENDS_BEFORE_IT_BEGINS");
  }

  @Test
  void timesAreSuggestedAndWhatIsHitIsOffered() {
    String times =
        """
        query ($with: [ID!]!) {
          viewer { sessionTimes(with: $with, minutes: 45) { day begins ends } sessionsHit { offeredDay } }
        }
        """;
    assertThat(String.valueOf(ask("main mentor", times, Map.of("with", List.of(id("self"))))))
        .contains("{day=2026-03-16, begins=10:00, ends=10:45}", "sessionsHit=[]");
    ask("main mentor", PLAN, Map.of("input", input("MONDAY", "2026-03-23")));
    String away =
        """
        mutation ($id: ID!) {
          absenceBegin(input: { personId: $id, firstDay: "2026-03-16", lastDay: "2026-03-16" }) {
            userErrors { code }
          }
        }
        """;
    ask("self", away, Map.of("id", id("self")));
    assertThat(
            String.valueOf(
                ask(
                    "main mentor",
                    """
                    {
                      viewer {
                        sessionsHit { session { day canMove } reason offeredDay overlaps }
                        agenda { items { kind date deeds object { __typename } } }
                      }
                    }
                    """,
                    Map.of())))
        .contains(
            "{session={day=2026-03-16, canMove=true}, reason=NOT_AT_WORK, offeredDay=2026-03-17,"
                + " overlaps=false}",
            "{kind=SESSION_HIT, date=2026-03-16, deeds=[MOVE_HIT_SESSION, KEEP_HIT_SESSION],"
                + " object={__typename=Session}}");
  }

  private Map<String, @Nullable Object> input(String weekday, @Nullable String lastDay) {
    Map<String, @Nullable Object> input = new HashMap<>();
    input.put("form", "MENTOR");
    input.put("leaderId", id("main mentor"));
    input.put("memberIds", List.of(id("self")));
    input.put("weekday", weekday);
    input.put("begins", "14:00");
    input.put("ends", "15:00");
    input.put("firstDay", "2026-03-11");
    input.put("lastDay", lastDay);
    return input;
  }

  private String id(String person) {
    Map<?, ?> viewer =
        (Map<?, ?>)
            Objects.requireNonNull(
                ask(person, "{ viewer { person { id } } }", Map.of()).get("viewer"));
    return String.valueOf(((Map<?, ?>) Objects.requireNonNull(viewer.get("person"))).get("id"));
  }

  private Map<String, @Nullable Object> ask(
      String viewer, String document, Map<String, @Nullable Object> variables) {
    GraphAnswer answer =
        graph.answer(new GraphRequest(document, null, variables, false), world.viewer(viewer));
    assertThat(answer.errors()).as(document).isEmpty();
    return Objects.requireNonNull(((GraphAnswer.Carried) answer).data());
  }
}
