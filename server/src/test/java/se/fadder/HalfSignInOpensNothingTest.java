package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.fadder.secondfactor.AuthenticatorApp;

/**
 * Tests that whoever has given a password and is to give more can do nothing else: at every path
 * that is answered and for every field of the schema they are as good as nobody.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HalfSignInOpensNothingTest {
  private static final String WHO = "alva.ekenas";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private RunningDemo demo;
  private String half = "";
  private String whole = "";

  @BeforeAll
  void giveAPassword() throws Exception {
    demo = RunningDemo.start();
    whole = json(signIn()).path("token").asText();
    JsonNode proposed = json(send("POST", "/secondfactor/propose", "{}", bearer(whole)));
    String code = new AuthenticatorApp(proposed.path("secret").asText(), Clock.systemUTC()).code();
    String body = "{\"code\":\"" + code + "\"}";
    assertThat(send("POST", "/secondfactor/confirm", body, bearer(whole)).statusCode())
        .isEqualTo(200);
    JsonNode asked = json(signIn());
    assertThat(asked.path("ask").asText()).isEqualTo("CODE");
    half = asked.path("token").asText();
  }

  @AfterAll
  void stop() throws IOException {
    client.close();
    demo.close();
  }

  private HttpResponse<String> signIn() throws Exception {
    String body =
        "{\"username\":\"%s\",\"password\":\"%s\",\"client\":\"NATIVE\"}"
            .formatted(WHO, RunningDemo.PASSWORD);
    return send("POST", "/signin", body, Map.of());
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  private static Map<String, String> cookie(String token) {
    return Map.of("Cookie", "fadder=" + token);
  }

  private HttpResponse<String> send(
      String method, String path, String body, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(demo.address().resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  @Test
  void noPathKnowsIt() throws Exception {
    for (String endpoint : demo.answered()) {
      String[] words = endpoint.split(" ", 2);
      String path = words[1].replace("{secret}", "019b0001-0000-7000-8000-000000000001.ics");
      HttpResponse<String> nobody = send(words[0], path, "{}", Map.of());
      for (Map<String, String> shown : List.of(bearer(half), cookie(half))) {
        HttpResponse<String> answer = send(words[0], path, "{}", shown);
        assertThat(answer.statusCode()).as(endpoint).isEqualTo(nobody.statusCode());
        // A challenge is another each time, to whomever.
        if (!endpoint.equals("POST /passkeys/challenge")) {
          assertThat(answer.body()).as(endpoint).isEqualTo(nobody.body());
        }
      }
    }
  }

  @Test
  void noFieldOfTheSchemaIsAnsweredAndNothingIsDone() throws Exception {
    SchemaQueries schema = new SchemaQueries();
    List<String> documents = new ArrayList<>();
    schema.fields("Query").forEach(field -> documents.add("{" + field.name() + "}"));
    schema.fields("Viewer").forEach(field -> documents.add("{viewer {" + field.name() + "}}"));
    new MutationInputs().all().forEach(name -> documents.add("mutation {" + name + "}"));
    assertThat(documents)
        .hasSizeGreaterThan(100)
        .contains("{viewer {passkeys}}", "mutation {secondFactorReset}");
    for (String document : documents) {
      for (Map<String, String> shown : List.of(bearer(half), cookie(half))) {
        HttpResponse<String> answer = ask(shown, document);
        assertThat(answer.statusCode()).as(document).isEqualTo(401);
        assertThat(json(answer).has("data")).as(document).isFalse();
      }
    }
  }

  private HttpResponse<String> ask(Map<String, String> headers, String document) throws Exception {
    return send("POST", "/graphql", JSON.writeValueAsString(Map.of("query", document)), headers);
  }
}
