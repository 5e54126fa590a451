package se.fadder.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/**
 * Tests over HTTP that whoever asks for a proposal has it within a second: newcomers of the
 * demonstration without a mentor, and all the mentors of it.
 */
@Tag("slow")
final class ProposalInASecondTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The first is worked out by code that has never run. */
  private static final int TRIES = 5;

  @Test
  void aProposalIsReadyWithinASecond() throws Exception {
    try (RunningDemo server = RunningDemo.start();
        HttpClient client = HttpClient.newHttpClient()) {
      Asking asking = new Asking(server, client);
      asking.signIn("gunilla.akerlund-back");
      Duration best = Duration.ofDays(1);
      for (int attempt = 0; attempt < TRIES; attempt++) {
        Duration took = asking.proposal();
        best = took.compareTo(best) < 0 ? took : best;
      }
      assertThat(best).isLessThan(Duration.ofSeconds(1));
    }
  }

  /** Somebody who asks the server. */
  private static final class Asking {
    private final RunningDemo server;
    private final HttpClient client;
    private String cookie = "";

    Asking(RunningDemo server, HttpClient client) {
      this.server = server;
      this.client = client;
    }

    void signIn(String username) throws Exception {
      String body =
          JSON.writeValueAsString(
              Map.of("username", username, "password", RunningDemo.PASSWORD, "client", "BROWSER"));
      String given = post("/signin", body).headers().firstValue("Set-Cookie").orElseThrow();
      cookie = given.substring(0, given.indexOf(';'));
    }

    /** How long it takes from asking for a proposal until it can be read. */
    Duration proposal() throws Exception {
      long begun = System.nanoTime();
      JsonNode asked =
          graph(
              "mutation { pairingPropose(input: {}) { pairingProposal { id } userErrors { code } }"
                  + " }");
      String id = asked.at("/data/pairingPropose/pairingProposal/id").asText();
      String query =
          """
          { node(id: "%s") { ... on PairingProposal { state newHires placed lines { nodes {
            newHire { name } mentor { name } parts { kind points } choices(first: 3) { nodes { price mentor { name } } }
          } } } } }
          """
              .formatted(id);
      JsonNode proposal;
      do {
        Thread.sleep(5);
        proposal = graph(query).at("/data/node");
      } while (proposal.path("state").asText().equals("SOLVING"));
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(proposal.path("state").asText()).as(proposal.toString()).isEqualTo("READY");
      assertThat(proposal.path("newHires").asInt()).isGreaterThanOrEqualTo(3);
      assertThat(proposal.at("/lines/nodes/0/choices/nodes").size()).isEqualTo(3);
      return took;
    }

    private JsonNode graph(String query) throws Exception {
      HttpResponse<String> answer =
          post("/graphql", JSON.writeValueAsString(Map.of("query", query)));
      JsonNode read = JSON.readTree(answer.body());
      assertThat(read.path("errors").isMissingNode()).as(answer.body()).isTrue();
      return read;
    }

    private HttpResponse<String> post(String path, String body)
        throws IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(server.address().resolve(path))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      if (!cookie.isEmpty()) {
        request.header("Cookie", cookie);
      }
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer;
    }
  }
}
