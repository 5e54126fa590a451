package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.audit.ReadLogWriter;
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
import se.fadder.seed.SeedFiles;

/**
 * Tests the API of all rooms together, on the demonstration municipality, asked as the client asks.
 */
@OnOneDatabase
class ApiTest {
  private static final ClientDocuments CLIENT = ClientDocuments.bundled();

  /** What one row can lack and one of many has, such as a mentor, takes a statement for all. */
  private static final int SELDOM = 3;

  private final Database database;
  private final Map<String, PersonId> people;
  private final Rooms rooms;
  private final Graph graph;

  ApiTest(Database database, DatabaseSettings settings) {
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
  void seedingNotesNothing() {
    assertThat(rooms.audit.reads().waiting()).isZero();
  }

  @Test
  void aNewHireReadsTheirIntroduction() {
    Map<String, @Nullable Object> data = ask("alva.ekenas", "onboarding/myPlan", Map.of());
    assertThat(at(data, "viewer", "person", "plan", "owner", "name"))
        .isEqualTo("Eva-Lena Öhrström");
    assertThat(list(at(data, "viewer", "person", "plan", "phases"))).hasSize(7);
  }

  @Test
  void aStepIsWordedForItsReader() {
    Map<String, @Nullable Object> own = ask("alva.ekenas", "onboarding/myPlan", Map.of());
    assertThat(String.valueOf(own))
        .contains("Första mötet med din mentor")
        .doesNotContain("Första mötet med mentorn");
    Map<String, @Nullable Object> id = Map.of("id", planOf("alva.ekenas"));
    for (String other : List.of("katarina.fjallstrom", "gunilla.akerlund-back")) {
      assertThat(String.valueOf(ask(other, "onboarding/plan", id)))
          .as(other)
          .contains("Första mötet med mentorn")
          .doesNotContain("Första mötet med din mentor");
    }
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheRows() {
    String hr = "gunilla.akerlund-back";
    for (String list : List.of("overview/plans", "overview/mentees", "today/stepsToDo")) {
      for (String viewer : List.of(hr, "mirjam.tallroth", "eva-lena.ohrstrom")) {
        long few = statements(() -> ask(viewer, list, Map.of("first", 1)));
        long many = statements(() -> ask(viewer, list, Map.of("first", 100)));
        assertThat(many).as("%s by %s", list, viewer).isLessThanOrEqualTo(few + SELDOM);
      }
    }
  }

  @Test
  void whoReadAndChangedWhatTakesTheSameStatementsForOneAndForMany() {
    for (String viewer : people.keySet()) {
      ask(viewer, "overview/plans", Map.of("first", 100));
      ask(viewer, "today/stepsToDo", Map.of("first", 100));
    }
    new ReadLogWriter(database, rooms.audit.reads()).close();
    for (String list : List.of("audit/dataReads", "audit/dataChanges")) {
      long few = statements(() -> ask("alva.ekenas", list, Map.of("first", 1)));
      long many = statements(() -> ask("alva.ekenas", list, Map.of("first", 100)));
      assertThat(few).as(list).isLessThanOrEqualTo(15);
      assertThat(many).as(list).isLessThanOrEqualTo(few + SELDOM);
    }
    Map<String, @Nullable Object> reads =
        ask("alva.ekenas", "audit/dataReads", Map.of("first", 100));
    assertThat(list(at(reads, "viewer", "person", "dataReads", "nodes")).toString())
        .contains("Katarina Fjällström")
        .contains("PLAN")
        .doesNotContain("Alva");
  }

  /** Each operation above again, with nothing that writes: noting takes no statement of its own. */
  @Test
  void notingTakesNoStatement() {
    Map<String, @Nullable Object> page = Map.of("first", 100);
    String hr = "gunilla.akerlund-back";
    long first = statements(() -> ask(hr, "overview/plans", page));
    int noted = rooms.audit.reads().waiting();
    long again = statements(() -> ask(hr, "overview/plans", page));
    assertThat(noted).isPositive();
    assertThat(rooms.audit.reads().waiting()).as("nothing new in the same hour").isEqualTo(noted);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void theClientsOperationsTakeFewStatements() {
    assertThat(statements(() -> ask("alva.ekenas", "onboarding/myPlan", Map.of())))
        .isLessThanOrEqualTo(20);
    assertThat(
            statements(() -> ask("gunilla.akerlund-back", "overview/plans", Map.of("first", 20))))
        .isLessThanOrEqualTo(40);
    assertThat(statements(() -> ask("alva.ekenas", "shell/viewer", Map.of())))
        .isLessThanOrEqualTo(25);
    String open = openStep(ask("alva.ekenas", "onboarding/myPlan", Map.of()));
    Map<String, @Nullable Object> tick = Map.of("input", Map.of("stepId", open));
    assertThat(statements(() -> ask("alva.ekenas", "onboarding/stepTick", tick)))
        .as("what is answered is read on one snapshot")
        .isLessThanOrEqualTo(20);
    String manager = "katarina.fjallstrom";
    Map<String, @Nullable Object> course = Map.of("id", planOf("alva.ekenas"));
    assertThat(statements(() -> ask(manager, "onboarding/planCourse", course)))
        .isLessThanOrEqualTo(25);
    assertThat(statements(() -> ask(manager, "onboarding/stepMore", Map.of("id", open))))
        .isLessThanOrEqualTo(20);
  }

  private String planOf(String username) {
    Map<String, @Nullable Object> data = ask(username, "onboarding/myPlan", Map.of());
    return String.valueOf(at(data, "viewer", "person", "plan", "id"));
  }

  @Test
  void whoeverComesSecondIsShownTheStepAsItIs() {
    String open = openStep(ask("alva.ekenas", "onboarding/myPlan", Map.of()));
    ask("alva.ekenas", "onboarding/stepTick", Map.of("input", Map.of("stepId", open)));
    Map<String, @Nullable Object> skip =
        Map.of("input", Map.of("stepId", open, "revision", 0, "reason", "Behövs inte."));
    Map<String, @Nullable Object> late = ask("katarina.fjallstrom", "onboarding/stepSkip", skip);
    assertThat(String.valueOf(at(late, "stepSkip", "userErrors"))).contains("CHANGED_MEANWHILE");
    assertThat(at(late, "stepSkip", "step", "ending")).isEqualTo("DONE");
    assertThat(at(late, "stepSkip", "step", "revision")).isEqualTo(1);
  }

  @Test
  void aTickIsSeenAtOnceAndByWhom() {
    Map<String, @Nullable Object> plan = ask("alva.ekenas", "onboarding/myPlan", Map.of());
    String open = openStep(plan);
    Map<String, @Nullable Object> ticked =
        ask("alva.ekenas", "onboarding/stepTick", Map.of("input", Map.of("stepId", open)));
    assertThat(at(ticked, "stepTick", "step", "doneBy", "name")).isEqualTo("Alva Ekenäs");
    Map<String, @Nullable Object> denied =
        ask("jonas.tapperfalt", "onboarding/stepUntick", Map.of("input", Map.of("stepId", open)));
    assertThat(at(denied, "stepUntick", "step")).isNull();
    assertThat(String.valueOf(at(denied, "stepUntick", "userErrors"))).contains("NOT_FOUND");
  }

  @Test
  void aPersonWithProtectedIdentityIsNamedByTheAliasToEverybody() {
    Set<String> answers = new HashSet<>();
    for (String viewer : people.keySet()) {
      for (String list : List.of("overview/plans", "overview/mentees", "today/stepsToDo")) {
        answers.add(ask(viewer, list, Map.of("first", 100)).toString());
      }
      answers.add(ask(viewer, "shell/viewer", Map.of()).toString());
      answers.add(ask(viewer, "audit/dataChanges", Map.of("first", 100)).toString());
      answers.add(ask(viewer, "onboarding/myPlan", Map.of()).toString());
    }
    new ReadLogWriter(database, rooms.audit.reads()).close();
    for (String viewer : people.keySet()) {
      answers.add(ask(viewer, "audit/dataReads", Map.of("first", 100)).toString());
    }
    assertThat(answers).anyMatch(answer -> answer.contains("Kollega Björk"));
    assertThat(answers).noneMatch(answer -> answer.contains(protectedName()));
  }

  @Test
  void anInvitationShowsItsLinkOnceToWhoMayInvite() {
    Object alva = at(ask("alva.ekenas", "shell/viewer", Map.of()), "viewer", "person", "id");
    Map<String, Object> input =
        Map.of("personId", String.valueOf(alva), "idempotencyKey", UUID.randomUUID().toString());
    String hr = "gunilla.akerlund-back";
    Map<String, @Nullable Object> first =
        ask(hr, "signin/invitationCreate", Map.of("input", input));
    assertThat(String.valueOf(at(first, "invitationCreate", "link")))
        .matches("https://fadder\\.example/#/invitation/[A-Za-z0-9_-]{43}");
    assertThat(String.valueOf(at(first, "invitationCreate", "qrCode"))).startsWith("<svg");
    Map<String, @Nullable Object> again =
        ask(hr, "signin/invitationCreate", Map.of("input", input));
    assertThat(at(again, "invitationCreate", "invitation"))
        .isEqualTo(at(first, "invitationCreate", "invitation"));
    assertThat(at(again, "invitationCreate", "link")).isNull();
    Map<String, @Nullable Object> denied =
        ask("mirjam.tallroth", "signin/invitationCreate", Map.of("input", input));
    assertThat(at(denied, "invitationCreate", "link")).isNull();
    assertThat(String.valueOf(at(denied, "invitationCreate", "userErrors"))).contains("NOT_FOUND");
  }

  private static String protectedName() {
    return SeedFiles.bundled()
        .text("storsjo/people.csv")
        .lines()
        .map(line -> line.split(",", -1))
        .filter(fields -> fields[3].equals("Kollega Björk"))
        .map(fields -> fields[2])
        .findFirst()
        .orElseThrow();
  }

  /** The first open step of a plan that the viewer may do. */
  private static String openStep(Map<String, @Nullable Object> plan) {
    for (Object phase : list(at(plan, "viewer", "person", "plan", "phases"))) {
      for (Object step : list(((Map<?, ?>) phase).get("steps"))) {
        Map<?, ?> fields = (Map<?, ?>) step;
        if (fields.get("doneAt") == null && Boolean.TRUE.equals(fields.get("viewerMayDo"))) {
          return (String) Objects.requireNonNull(fields.get("id"));
        }
      }
    }
    throw new AssertionError("no open step");
  }

  private interface Asking {
    Object run();
  }

  private long statements(Asking asking) {
    long before = database.counts().statements();
    assertThat(asking.run()).isNotNull();
    return database.counts().statements() - before;
  }

  private Map<String, @Nullable Object> ask(
      String username, String operation, Map<String, @Nullable Object> variables) {
    String document = CLIENT.at("/" + operation + ".graphql").orElseThrow();
    GraphAnswer answer =
        graph.answer(
            new GraphRequest(document, null, variables, false), new Viewer(person(username)));
    assertThat(answer.errors()).as("%s by %s", operation, username).isEmpty();
    return Objects.requireNonNull(((GraphAnswer.Carried) answer).data());
  }

  private PersonId person(String username) {
    return Objects.requireNonNull(people.get(username), username);
  }

  private static @Nullable Object at(Map<String, @Nullable Object> data, String... path) {
    @Nullable Object value = data;
    for (String step : path) {
      assertThat(value).as(step).isInstanceOf(Map.class);
      value = ((Map<?, ?>) Objects.requireNonNull(value)).get(step);
    }
    return value;
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }
}
