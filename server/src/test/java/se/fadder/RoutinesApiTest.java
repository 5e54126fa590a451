package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.http.ClientDocuments;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Viewer;

/** Tests the routines of the demonstration municipality through the API. */
@OnOneDatabase
class RoutinesApiTest {
  private static final String MANAGER = "margareta.hallbring";
  private static final String ALVA = "alva.ekenas";

  private static final String PUBLISH =
      """
      mutation ($input: RoutinePublishInput!) {
        routinePublish(input: $input) {
          routine { version note searchWords checks { number title hint } versions { version publishedBy { name } } }
          userErrors { field code }
        }
      }
      """;

  private final Database database;
  private final Map<String, PersonId> people;
  private final Rooms rooms;
  private final Graph graph;

  RoutinesApiTest(Database database, DatabaseSettings settings) {
    this.database = database;
    this.people = LoadedStorsjo.into(database, settings, "2026-03-11");
    this.rooms = TestRooms.on(database, SettableClock.on("2026-03-11"));
    this.graph = TestRooms.graph(rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheRows() {
    String hr = "gunilla.akerlund-back";
    long few = statements(hr, file("routines"), Map.of("first", 1));
    long many = statements(hr, file("routines"), Map.of("first", 100));
    assertThat(many).isLessThanOrEqualTo(few);
    assertThat(many).isLessThanOrEqualTo(15);
    assertThat(statements(ALVA, file("routineRuns"), Map.of())).isLessThanOrEqualTo(12);
  }

  private long statements(
      String username, String document, Map<String, @Nullable Object> variables) {
    long before = database.counts().statements();
    ask(username, document, variables);
    return database.counts().statements() - before;
  }

  @Test
  void aStartThatIsSentAgainStartsNothingTwice() {
    String routine = String.valueOf(first(ALVA).get("id"));
    Map<String, @Nullable Object> once =
        Map.of(
            "input", Map.of("routineId", routine, "idempotencyKey", UUID.randomUUID().toString()));
    Map<?, ?> started = payload(ask(ALVA, file("routineStart"), once), "routineStart");
    Map<?, ?> again = payload(ask(ALVA, file("routineStart"), once), "routineStart");
    assertThat(again).isEqualTo(started);
    assertThat(object(started, "run").get("ordinal")).isEqualTo(1);
    String run = String.valueOf(object(started, "run").get("id"));

    Map<String, @Nullable Object> tick =
        Map.of(
            "input",
            Map.of("runId", run, "number", 2, "idempotencyKey", UUID.randomUUID().toString()));
    Map<?, ?> ticked = payload(ask(ALVA, file("routineCheck"), tick), "routineCheck");
    assertThat(object(ticked, "run").get("done")).isEqualTo(1);
    Map<String, @Nullable Object> untick = Map.of("input", Map.of("runId", run, "number", 2));
    ask(ALVA, file("routineUncheck"), untick);
    Map<?, ?> sentAgain = payload(ask(ALVA, file("routineCheck"), tick), "routineCheck");
    assertThat(object(sentAgain, "run").get("done"))
        .as("ticked once, un-ticked since")
        .isEqualTo(0);

    for (String other : List.of(MANAGER, "gunilla.akerlund-back", "ulrika.sjodahl")) {
      Map<?, ?> denied = payload(ask(other, file("routineCheck"), untick), "routineCheck");
      assertThat(denied.get("run")).isNull();
      assertThat(String.valueOf(denied.get("userErrors"))).contains("runId", "NOT_FOUND");
      assertThat(ask(other, file("routineRun"), Map.of("id", run)).get("node")).isNull();
    }
  }

  @Test
  void aVersionIsPublishedAndToldWithItsNote() {
    Map<String, Object> input =
        input(1, List.of(check("Ring", null), check("Gå", "Två."), check("Skriv", null)));
    Map<?, ?> published = payload(ask(MANAGER, PUBLISH, Map.of("input", input)), "routinePublish");
    assertThat((List<?>) published.get("userErrors")).isEmpty();
    Map<?, ?> routine = object(published, "routine");
    assertThat(routine.get("version")).isEqualTo(2);
    assertThat(routine.get("note")).isEqualTo("Kortare.");
    assertThat(routine.get("searchWords")).isEqualTo(List.of("trygghet", "larm"));
    assertThat(String.valueOf(routine.get("checks"))).contains("number=2, title=Gå, hint=Två.");
    assertThat(String.valueOf(routine.get("versions"))).contains("Margareta Hallbring");
    assertThat(errors(MANAGER, input)).contains("basedOn", "NEWER_VERSION_EXISTS");
    assertThat(errors(ALVA, input)).contains("unitId", "NOT_FOUND");
  }

  @Test
  void whatIsWrongWithACheckIsToldWithItsPlace() {
    List<Map<String, @Nullable Object>> checks = List.of(check("Ring", null), check("Gå", null));
    assertThat(errors(MANAGER, input(1, checks))).contains("[checks]", "INVALID");
    for (Map<String, @Nullable Object> wrong :
        List.of(check("Ring 121212-1212", null), check("x".repeat(121), null), check(" ", null))) {
      List<Map<String, @Nullable Object>> with = new ArrayList<>(checks);
      with.add(wrong);
      assertThat(errors(MANAGER, input(1, with))).contains("[checks, 2, title]");
    }
    List<Map<String, @Nullable Object>> many = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      many.add(check("Punkt " + i, null));
    }
    assertThat(errors(MANAGER, input(1, many))).contains("[checks]", "INVALID");
    Map<String, Object> words = new HashMap<>(input(1, checks));
    words.put("searchWords", List.of("larm", "121212-1212"));
    assertThat(errors(MANAGER, words)).contains("[searchWords, 1]", "IDENTITY_NUMBER");
  }

  private String errors(String username, Map<String, Object> input) {
    return String.valueOf(
        payload(ask(username, PUBLISH, Map.of("input", input)), "routinePublish")
            .get("userErrors"));
  }

  private Map<String, Object> input(int basedOn, List<Map<String, @Nullable Object>> checks) {
    Map<?, ?> routine = first(MANAGER);
    return Map.ofEntries(
        Map.entry("unitId", object(routine, "unit").get("id")),
        Map.entry("key", "avsluta-arende"),
        Map.entry("basedOn", basedOn),
        Map.entry("ownerId", object(routine, "owner").get("id")),
        Map.entry("reviewOn", "2026-12-01"),
        Map.entry("title", "Avsluta ett ärende"),
        Map.entry("purpose", "Ett lugnt slut."),
        Map.entry("documentTitle", "Rutin för avslut"),
        Map.entry("documentUrl", "https://intranat.storsjo.example/rutiner/avslut"),
        Map.entry("searchWords", List.of("trygghet", "larm")),
        Map.entry("checks", checks),
        Map.entry("note", "Kortare."));
  }

  private static Map<String, @Nullable Object> check(String title, @Nullable String hint) {
    Map<String, @Nullable Object> check = new HashMap<>();
    check.put("title", title);
    check.put("hint", hint);
    return check;
  }

  private Map<?, ?> first(String username) {
    Map<String, @Nullable Object> data = ask(username, file("routines"), Map.of("first", 1));
    List<?> nodes = (List<?>) object(object(data, "viewer"), "routines").get("nodes");
    return (Map<?, ?>) Objects.requireNonNull(nodes).getFirst();
  }

  private static Map<?, ?> payload(Map<String, @Nullable Object> data, String mutation) {
    return object(data, mutation);
  }

  private static Map<?, ?> object(Map<?, ?> data, String field) {
    return (Map<?, ?>) Objects.requireNonNull(data.get(field), field);
  }

  private static String file(String operation) {
    return ClientDocuments.bundled().at("/routines/" + operation + ".graphql").orElseThrow();
  }

  private Map<String, @Nullable Object> ask(
      String username, String document, Map<String, @Nullable Object> variables) {
    Viewer viewer = new Viewer(Objects.requireNonNull(people.get(username), username));
    GraphAnswer answer = graph.answer(new GraphRequest(document, null, variables, false), viewer);
    assertThat(answer.errors()).as(document).isEmpty();
    return Objects.requireNonNull(((GraphAnswer.Carried) answer).data());
  }
}
