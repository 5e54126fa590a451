package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.db.EventListener;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.Event;
import se.fadder.kernel.PersonId;

/**
 * Tests that nothing that a newcomer can read is another while somebody is asked to be their
 * mentor, nor after a no: every field of everything that there is, their own logs among them.
 */
final class NewcomerLearnsNothingTest {
  private final Database database;
  private final World world;
  private final Graph graph;
  private final SchemaWalk walk;

  NewcomerLearnsNothingTest(@TempDir Path folder) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("world.db")));
    world = new World(database);
    graph = TestRooms.graph(world.rooms);
    walk = new SchemaWalk(world, graph);
  }

  @AfterEach
  void close() {
    graph.close();
    database.close();
  }

  @Test
  @Tag("slow")
  @Tag("thorough")
  void ofAskingWhoeverHasStarted() {
    assertNothingIsLearnt("self");
  }

  @Test
  @Tag("slow")
  @Tag("thorough")
  void ofAskingWhoeverHasNotStarted() {
    assertNothingIsLearnt("unstarted");
  }

  private void assertNothingIsLearnt(String newcomer) {
    Deciders deciders = new Deciders(newcomer);
    deciders.look();
    Map<String, String> before = all(newcomer);
    assertThat(before).hasSizeGreaterThan(300);

    Heard heard = new Heard();
    database.listen(heard);
    String asked = deciders.ask("colleague");
    deciders.look();
    deciders.told();
    assertUnchanged("asked, and unanswered for long", before, newcomer);
    deciders.decline(asked);
    deciders.look();
    assertUnchanged("declined", before, newcomer);
    String again = deciders.ask("owner");
    deciders.withdraw(again);
    deciders.look();
    assertUnchanged("taken back", before, newcomer);
    assertThat(heard.events)
        .isNotEmpty()
        .noneMatch(event -> event.thing().equals(world.person(newcomer).value()));
  }

  /** A lost answer is asked for again; of two who are asked so, one is. */
  @Test
  void askingTwiceWithOneKeyAsksOnce() {
    Map<String, @Nullable Object> input =
        new LinkedHashMap<>(
            Map.of(
                "idempotencyKey",
                "0197f2c4-5a3e-7c1d-9b2a-3f4e5d6c7b8a",
                "newHireId",
                "Person_" + world.person("self").value(),
                "mentorId",
                "Person_" + world.person("colleague").value(),
                "firstDay",
                "2026-04-01"));
    String query =
        """
        mutation ($input: MentorRequestAskInput!) {
          mentorRequestAsk(input: $input) { mentorRequest { id state } userErrors { code } }
        }
        """;
    String first = ask("manager", query, Map.of("input", input));
    assertThat(first).contains("state=ASKED", "userErrors=[]");
    assertThat(ask("manager", query, Map.of("input", input))).isEqualTo(first);
    assertThat(ask("colleague", "{ viewer { mentorRequests { id } } }", Map.of()))
        .containsOnlyOnce("MentorRequest_");
    input.put("mentorId", "Person_" + world.person("owner").value());
    assertThat(ask("manager", query, Map.of("input", input))).doesNotContain("state=ASKED");
  }

  /** Text that a citizen's number stands in belongs nowhere here. */
  @Test
  void aReasonWithAnIdentityNumberIsRefusedAndTheRequestStays() {
    Deciders deciders = new Deciders("self");
    String id = deciders.ask("colleague");
    assertThat(
            ask(
                "colleague",
                """
                mutation ($input: MentorRequestDeclineInput!) {
                  mentorRequestDecline(input: $input) { mentorRequest { state } userErrors { code field } }
                }
                """,
                Map.of("input", Map.of("requestId", id, "reason", "Det gäller 19811218-9876."))))
        .contains("IDENTITY_NUMBER");
    assertThat(ask("colleague", "{ viewer { mentorRequests { state } } }", Map.of()))
        .contains("ASKED");
  }

  /** Or the walk would find nothing, whatever there was. */
  @Test
  void aYesIsSeen() {
    Deciders deciders = new Deciders("self");
    Map<String, String> before = all("self");
    deciders.accept(deciders.ask("colleague"));
    assertThat(changed(before, all("self")))
        .contains("Person.agreedMentors", "Viewer.agenda", "Person.dataChanges");
  }

  private void assertUnchanged(String when, Map<String, String> before, String newcomer) {
    assertThat(changed(before, all(newcomer))).as(when).isEmpty();
  }

  private static List<String> changed(Map<String, String> before, Map<String, String> after) {
    return SchemaWalk.changed(before, after);
  }

  /** What each field of everything answers to somebody, but of what there is since. */
  private Map<String, String> all(String viewer) {
    Map<String, List<String>> pool = walk.pool();
    pool.remove("MentorRequest");
    return walk.all(viewer, pool);
  }

  private String ask(String viewer, String query, Map<String, @Nullable Object> variables) {
    return walk.ask(viewer, query, variables);
  }

  /** The events of everything that is done. */
  private static final class Heard implements EventListener {
    private final List<Event> events = new CopyOnWriteArrayList<>();

    @Override
    public void on(Event event) {
      events.add(event);
    }

    @Override
    public void missed() {}
  }

  /** The manager, HR and the mentor, who do through the API what they do on their phones. */
  private final class Deciders {
    private final String newcomer;
    private final String firstDay;

    Deciders(String newcomer) {
      this.newcomer = newcomer;
      this.firstDay = newcomer.equals("self") ? "2026-04-01" : "2026-04-07";
    }

    /**
     * Looks at all that there is of the newcomer and of the request, as the card of a person does.
     */
    void look() {
      PersonId person = world.person(newcomer);
      for (String who : List.of("manager", "hr", "colleague", "owner")) {
        for (SchemaQueries.Field field : walk.queries().fields("Person")) {
          ask(who, field.ofNodes(), Map.of("ids", List.of("Person_" + person.value())));
        }
        ask(
            who,
            "{ viewer { agenda { items { kind person { id name } object { __typename } } } } }",
            Map.of());
        ask(
            who,
            "{ viewer { mentorRequests { id state firstDay reason newHire { id name employment { id"
                + " } } } } }",
            Map.of());
      }
    }

    String ask(String mentor) {
      String answer =
          mutate(
              "manager",
              "mentorRequestAsk",
              Map.of(
                  "newHireId", "Person_" + world.person(newcomer).value(),
                  "mentorId", "Person_" + world.person(mentor).value(),
                  "firstDay", firstDay));
      int at = answer.indexOf("MentorRequest_");
      assertThat(at).as(answer).isPositive();
      return answer.substring(at, at + "MentorRequest_".length() + 36);
    }

    private String ask(String who, String query, Map<String, @Nullable Object> variables) {
      return NewcomerLearnsNothingTest.this.ask(who, query, variables);
    }

    void accept(String id) {
      mutate("colleague", "mentorRequestAccept", Map.of("requestId", id));
    }

    void decline(String id) {
      mutate(
          "colleague",
          "mentorRequestDecline",
          Map.of("requestId", id, "reason", "Vi har arbetat ihop förut."));
    }

    void withdraw(String id) {
      mutate("hr", "mentorRequestWithdraw", Map.of("requestId", id));
    }

    /** The managers are told that there is no answer. */
    void told() {
      database.write(
          tx -> world.dailyWork("mentorship.unanswered").some(tx, World.DAY.plusDays(9), ""));
      assertThat(ask("manager", "{ viewer { agenda { items { kind } } } }", Map.of()))
          .contains("MENTOR_UNANSWERED");
    }

    private String mutate(String who, String mutation, Map<String, @Nullable Object> input) {
      String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
      String answer =
          ask(
              who,
              "mutation ($input: %sInput!) { %s(input: $input) { mentorRequest { id state newHire { id name } mentor { id name } } userErrors { code } } }"
                  .formatted(type, mutation),
              Map.of("input", new LinkedHashMap<>(input)));
      assertThat(answer).as(mutation).contains("userErrors=[]");
      return answer;
    }
  }
}
