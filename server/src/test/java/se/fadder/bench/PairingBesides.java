package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import se.fadder.bench.RolePeople.Member;
import se.fadder.bench.RolePeople.Role;

/**
 * The measure of what others wait for while HR has a proposal made for thousands of newcomers: they
 * ask for their plans at a steady pace, before and meanwhile.
 */
final class PairingBesides {
  private static final Size SIZE = new Size(30_000);
  private static final int NEWCOMERS = 5_000;
  private static final int MENTORS = 2_000;

  /** In days: longer than anybody is new, and shorter than one has to work before one mentors. */
  private static final int LONG_HERE = 300;

  private static final int CONNECTIONS = 16;
  private static final double PER_SECOND = 50;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration LOOKS = Duration.ofMillis(100);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Child fadder;
  private final Member hr;

  private PairingBesides(Child fadder, Member hr) {
    this.fadder = fadder;
    this.hr = hr;
  }

  static void run() throws IOException, SQLException, InterruptedException {
    Path file = Dataset.ofToday(SIZE).copy("pairing.db");
    try {
      Member hr = leaveAlone(file);
      try (Child fadder = Child.start(Served.class, file.toString())) {
        new PairingBesides(fadder, hr).measure();
      }
    } finally {
      Dataset.delete(file);
    }
  }

  /**
   * Has those who began last be the newcomers, takes everybody's mentors, has some colleagues ready
   * to be one, and returns somebody of HR.
   */
  private static Member leaveAlone(Path file) throws SQLException {
    try (Connection connection = Dataset.connect(file)) {
      List<Member> members = RolePeople.add(connection, SIZE, Dataset.today());
      Dataset.execute(connection, "delete from mentorship");
      Dataset.execute(
          connection,
          """
          update or ignore employment set first_day = '%s' where first_day > '%1$s' and id not in (
            select e.id from employment e join plan p on p.employment_id = e.id
            order by e.first_day desc, e.person_id limit %d)
          """
              .formatted(Dataset.today().minusDays(LONG_HERE), NEWCOMERS));
      Dataset.execute(
          connection,
          """
          insert into mentor_profile (person_id, seats, room, room_on, revision)
          select person_id, 3, 'ROOM', '%s', 1 from employment
          where first_day < '%s' and title = 'Socialsekreterare' group by person_id
          order by person_id limit %d
          """
              .formatted(Dataset.today(), Dataset.today().minusYears(2), MENTORS));
      Dataset.execute(connection, "pragma wal_checkpoint(truncate)");
      return members.stream().filter(member -> member.role() == Role.HR).findFirst().orElseThrow();
    }
  }

  private void measure() throws IOException, InterruptedException {
    byte[][] requests = new byte[SIZE.signedIn()][];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = HomeBench.request(Dataset.token(i), "");
    }
    Load load = new Load(fadder.port, CONNECTIONS, number -> requests[number % requests.length]);
    load.closed(WARM_UP);
    Load.Sample alone = load.open(Bench.part(), PER_SECOND);
    CountDownLatch made = new CountDownLatch(1);
    AtomicReference<String> outcome = new AtomicReference<>("");
    Thread proposing =
        Thread.ofPlatform()
            .start(() -> {
              try {
                outcome.set(propose());
              } catch (IOException | InterruptedException e) {
                outcome.set(e.toString());
              } finally {
                made.countDown();
              }
            });
    Load.Sample beside = load.open(() -> made.getCount() == 0, PER_SECOND);
    proposing.join();
    System.out.println(
        "\n| asked for plans | requests | p50 ms | p99 ms |\n| --- | ---: | ---: | ---: |");
    System.out.println(row("alone", alone));
    System.out.println(row("while a proposal is made", beside));
    System.out.println("\nThe proposal: " + outcome.get());
  }

  private static String row(String name, Load.Sample sample) {
    return "| %s | %,d | %.1f | %.1f |"
        .formatted(name, sample.count(), sample.millis(0.50), sample.millis(0.99));
  }

  /** Has a proposal made, and says what came of it. */
  private String propose() throws IOException, InterruptedException {
    try (Wire wire = new Wire(fadder.port)) {
      long began = System.nanoTime();
      JsonNode asked =
          ask(
              wire,
              "mutation ($input: PairingProposeInput!) { pairingPropose(input: $input)"
                  + " { pairingProposal { id } userErrors { code } } }",
              Map.of("input", Map.of("idempotencyKey", UUID.randomUUID().toString())));
      String id = asked.at("/data/pairingPropose/pairingProposal/id").asText();
      JsonNode proposal = asked;
      while (!proposal.at("/data/node/state").asText("MAKING").matches("READY|FAILED")) {
        Thread.sleep(LOOKS);
        proposal =
            ask(
                wire,
                "query ($id: ID!) { node(id: $id) { ... on PairingProposal { state newHires placed"
                    + " } } }",
                Map.of("id", id));
      }
      return "%s after %.1f s".formatted(proposal, (System.nanoTime() - began) / 1e9);
    }
  }

  private JsonNode ask(Wire wire, String query, Map<String, ?> variables) throws IOException {
    int status =
        wire.exchange(
            Wire.post(
                "/graphql",
                Dataset.token(hr.session()),
                "Content-Type: application/json\r\nAccept: application/graphql-response+json\r\n",
                JSON.writeValueAsString(Map.of("query", query, "variables", variables))));
    JsonNode answer = JSON.readTree(new String(wire.body(), UTF_8));
    if (status != 200 || answer.has("errors")) {
      throw new IOException(status + " " + answer);
    }
    return answer;
  }
}
