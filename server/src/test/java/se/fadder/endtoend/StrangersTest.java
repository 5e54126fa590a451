package se.fadder.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests tokens that no longer hold and ids of what belongs to others, over HTTP on the whole
 * server.
 */
@Tag("slow")
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersTest {
  private static final String UNKNOWN = "_0197f2c4-5a3e-7c1d-9b2a-3f4e5d6c7b8a";

  private final ObjectMapper json = new ObjectMapper();
  private final SettableClock clock = SettableClock.on("2026-03-11");
  private final HttpClient client = HttpClient.newHttpClient();
  private RunningDemo demo;

  @BeforeAll
  void start() throws IOException {
    demo = RunningDemo.start(clock);
  }

  @AfterAll
  void stop() throws IOException {
    client.close();
    demo.close();
  }

  private JsonNode send(String path, String token, Object body, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(demo.address().resolve(path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/graphql-response+json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return json.readTree(response.body().isEmpty() ? "{}" : response.body());
  }

  private String signIn(String username) throws Exception {
    Map<String, String> body =
        Map.of("username", username, "password", RunningDemo.PASSWORD, "client", "NATIVE");
    return send("/signin", "", body, 200).get("token").asText();
  }

  private JsonNode ask(String token, String query) throws Exception {
    return send("/graphql", token, Map.of("query", query), 200).get("data");
  }

  @Test
  void anExpiredTokenIs401() throws Exception {
    String token = signIn("alva.ekenas");
    assertThat(ask(token, "{viewer {today}}").at("/viewer/today").asText()).isEqualTo("2026-03-11");
    clock.pass(Duration.ofDays(31));
    JsonNode expired = send("/graphql", token, Map.of("query", "{viewer {today}}"), 401);
    assertThat(expired.at("/errors/0/extensions/code").asText()).isEqualTo("UNAUTHENTICATED");
    clock.pass(Duration.ofDays(-31));
  }

  @Test
  void whatBelongsToOthersLooksAsIfItWereNotThere() throws Exception {
    String alva = signIn("alva.ekenas");
    String oskar = signIn("oskar.vangstrom");
    JsonNode person =
        ask(oskar, "{viewer {person {id plan {id phases {steps {id doneAt}}}}}}")
            .at("/viewer/person");
    String plan = person.at("/plan/id").asText();
    String step = person.at("/plan/phases/0/steps/0/id").asText();
    assertThat(List.of(plan, step)).allMatch(id -> id.matches("(Plan|Step)_[0-9a-f-]{36}"));
    for (String id :
        List.of(plan, step, "Plan" + UNKNOWN, "Step" + UNKNOWN, "å", "🦆".repeat(999))) {
      assertThat(ask(alva, "{node(id: \"" + id + "\") {id}}").get("node").isNull()).isTrue();
    }
    for (String id : List.of(step, "Step" + UNKNOWN, plan, "å", "", "Step_x")) {
      assertNotFound(
          ask(
              alva,
              "mutation {x: stepTick(input: {stepId: \""
                  + id
                  + "\"}) {y: step {id} userErrors {field code}}}"),
          "stepId");
    }
    assertNotFound(
        ask(
            alva,
            "mutation {x: planAssignOwner(input: {planId: \"%s\", ownerId: \"%s\"})"
                    .formatted(plan, person.get("id").asText())
                + " {y: plan {id} userErrors {field code}}}"),
        "planId");
    JsonNode after =
        ask(oskar, "{viewer {person {id plan {id phases {steps {id doneAt}}}}}}")
            .at("/viewer/person");
    assertThat(after).isEqualTo(person);
  }

  private static void assertNotFound(JsonNode data, String field) {
    assertThat(data.at("/x/y").isNull()).isTrue();
    assertThat(data.at("/x/userErrors/0/code").asText()).isEqualTo("NOT_FOUND");
    assertThat(data.at("/x/userErrors/0/field/0").asText()).isEqualTo(field);
  }

  @Test
  void aDayThatCannotBeIsRefused() throws Exception {
    String hr = signIn("margareta.hallbring");
    JsonNode newHire =
        ask(hr, "{viewer {plans(first: 1) {nodes {newHire {id} employment {unit {id}}}}}}")
            .at("/viewer/plans/nodes/0");
    for (String day : List.of("0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31")) {
      JsonNode refused =
          ask(
              hr,
              """
              mutation {roleAssign(input: {
                personId: "%s", unitId: "%s", role: EXPERT, firstDay: "%s"}) {
                  person {id} userErrors {field code message}}}
              """
                  .formatted(
                      newHire.at("/newHire/id").asText(),
                      newHire.at("/employment/unit/id").asText(),
                      day));
      assertThat(refused.at("/roleAssign/userErrors/0/code").asText()).isEqualTo("INVALID");
      assertThat(refused.at("/roleAssign/userErrors/0/message").asText())
          .isEqualTo("A day is of the years 1900 to 2199.");
    }
  }
}
