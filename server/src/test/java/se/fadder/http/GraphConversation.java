package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A conversation with {@code /graphql} as somebody who is signed in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GraphConversation {
  static final String GRAPHQL = "application/graphql-response+json";
  static final String JSON = "application/json";
  static final String TYPENAME = "{\"query\":\"{__typename}\"}";
  static final String ADD =
      """
      {"query": "mutation {bookAdd(input: {title: \\"x\\", genre: NOVEL}) {book {id}}}"}
      """;

  TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = serverIn(folder);
  }

  TestServer serverIn(Path folder) {
    return TestServer.start(folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  final HttpRequest.Builder to(String path) {
    return server.signedInTo(path);
  }

  final HttpResponse<String> post(String body, String... headers) {
    HttpRequest.Builder request =
        to("/graphql").setHeader("Content-Type", JSON).setHeader("Accept", GRAPHQL);
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return server.send(request.POST(BodyPublishers.ofString(body)));
  }

  final HttpResponse<String> get(Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), UTF_8))
            .reduce((a, b) -> a + "&" + b)
            .orElse("");
    return server.send(to("/graphql?" + query).setHeader("Accept", GRAPHQL));
  }

  static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  /** A well-formed GraphQL response without data, with that status and that code. */
  static void assertRefused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(type(response)).isEqualTo(GRAPHQL + "; charset=utf-8");
    assertThat(json(response).has("data")).isFalse();
    assertThat(json(response).at("/errors/0/message").asText()).isNotBlank();
    assertThat(json(response).at("/errors/0/extensions/code").asText()).isEqualTo(code);
  }

  static void assertTypename(HttpResponse<String> response) {
    assertThat(response.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    assertThat(response.statusCode()).isEqualTo(200);
  }
}
