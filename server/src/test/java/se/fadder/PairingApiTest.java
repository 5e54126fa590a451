package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Viewer;

/** Tests a proposal for the demonstration municipality through the API. */
@OnOneDatabase
final class PairingApiTest {
  private static final String HR = "gunilla.akerlund-back";

  private static final String LINES =
      """
      query ($id: ID!, $first: Int) {
        node(id: $id) {
          ... on PairingProposal {
            state newHires placed units { name } madeBy { name } moves { to { name } } shortages { mentors { name } }
            lines(first: $first) {
              nodes {
                id state refusal newHire { name } mentor { name } request { state } unplaced { rules { rule mentors } }
                parts { kind points missing { name } shared { name } weekdays room }
                choices(first: 3) { nodes { mentor { name } rule price seat moves { to { name } } parts { kind } } }
              }
            }
          }
        }
      }
      """;

  private static final String ASK =
      """
      mutation ($input: PairingAskInput!) {
        pairingAsk(input: $input) {
          pairingProposal { state lines { nodes { state } } }
          userErrors { field code }
        }
      }
      """;

  private final Database database;
  private final Map<String, PersonId> people;
  private final Rooms rooms;
  private final Graph graph;

  PairingApiTest(Database database, DatabaseSettings settings) {
    this.database = database;
    people = LoadedStorsjo.into(database, settings, "2026-03-11");
    rooms = TestRooms.on(database, SettableClock.on("2026-03-11"));
    graph = TestRooms.graph(rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void aProposalIsReadAndAskedForOnce() {
    String id = proposed();
    String read = String.valueOf(ask(LINES, Map.of("id", id, "first", 8)));
    assertThat(read)
        .contains("state=READY", "Storsjö", "Gunilla Åkerlund-Bäck", "state=PROPOSED")
        .contains("kind=AREAS", "shared=[{name=Engelska}]", "room=ROOM", "price=600");
    long few = statements(Map.of("id", id, "first", 1));
    long many = statements(Map.of("id", id, "first", 8));
    // Skills, and who moves, are looked up where there are some.
    assertThat(many).isLessThanOrEqualTo(few + 4);

    Map<String, @Nullable Object> once =
        Map.of("input", Map.of("proposalId", id, "idempotencyKey", UUID.randomUUID().toString()));
    String asked = String.valueOf(ask(ASK, once));
    assertThat(asked).contains("userErrors=[]", "state=ASKED");
    long requests = requests();
    assertThat(requests).isPositive();
    assertThat(String.valueOf(ask(ASK, once))).isEqualTo(asked);
    assertThat(requests()).isEqualTo(requests);
    Map<String, @Nullable Object> again = Map.of("input", Map.of("proposalId", id));
    assertThat(String.valueOf(ask(ASK, again))).contains("NOTHING_TO_ASK");
  }

  private String proposed() {
    Map<?, ?> answer =
        ask(
            "mutation { pairingPropose(input: {}) { pairingProposal { id state } userErrors { code"
                + " } } }",
            Map.of());
    Map<?, ?> payload = (Map<?, ?>) Objects.requireNonNull(answer.get("pairingPropose"));
    Map<?, ?> proposal = (Map<?, ?>) Objects.requireNonNull(payload.get("pairingProposal"));
    work();
    return String.valueOf(proposal.get("id"));
  }

  private void work() {
    try (JobRunner _ =
        new JobRunner(
            database,
            rooms.base.jobs(),
            rooms.pairing.room().jobs(),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (isBusy() && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy() {
    var counts = database.read(tx -> rooms.base.jobs().counts(tx, "pairing.solve"));
    return counts.held() > 0 || counts.waiting() > 0;
  }

  private long statements(Map<String, @Nullable Object> variables) {
    long before = database.counts().statements();
    ask(LINES, variables);
    return database.counts().statements() - before;
  }

  private long requests() {
    return database.read(tx -> tx.sql(RequestCountSql.class).requests());
  }

  interface RequestCountSql {
    @SqlQuery("select count(*) from mentor_request")
    long requests();
  }

  private Map<String, @Nullable Object> ask(
      String document, Map<String, @Nullable Object> variables) {
    Viewer viewer = new Viewer(Objects.requireNonNull(people.get(HR)));
    GraphAnswer answer = graph.answer(new GraphRequest(document, null, variables, false), viewer);
    assertThat(answer.errors()).as(document).isEmpty();
    return Objects.requireNonNull(((GraphAnswer.Carried) answer).data());
  }
}
