package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests in what form is answered, as the specification <a
 * href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a> (draft of August
 * 2026) asks for. Each test bears the section and the requirement, so that the list can be ticked
 * off.
 */
final class GraphResponseTest extends GraphConversation {
  @Test
  @DisplayName("Body, MUST: Content-Type says the media type; SHOULD: and the encoding")
  void theMediaTypeAndTheEncodingAreSaid() {
    assertThat(type(post(TYPENAME))).isEqualTo(GRAPHQL + "; charset=utf-8");
  }

  @Test
  @DisplayName("Body, MUST: Accept is respected, the type of highest priority first")
  void theTypeOfHighestPriorityIsTaken() {
    Map<String, String> types =
        Map.ofEntries(
            Map.entry(GRAPHQL, GRAPHQL),
            Map.entry(JSON, JSON),
            Map.entry("*/*", JSON),
            Map.entry("application/*", JSON),
            Map.entry(GRAPHQL + ", " + JSON + ";q=0.9", GRAPHQL),
            Map.entry(JSON + ";q=0.9, " + GRAPHQL, GRAPHQL),
            Map.entry(GRAPHQL + ";q=0.5, " + JSON, JSON),
            Map.entry(JSON + ", " + GRAPHQL, JSON),
            Map.entry(GRAPHQL + ", " + JSON, GRAPHQL),
            Map.entry("text/html, " + GRAPHQL + ";q=0.1", GRAPHQL),
            Map.entry("text/html, */*;q=0.1", JSON),
            Map.entry("*/*, " + JSON + ";q=0", GRAPHQL),
            Map.entry(GRAPHQL + ", */*", GRAPHQL),
            Map.entry("Application/GraphQL-Response+JSON; charset=UTF-8", GRAPHQL));
    types.forEach((accept, type) ->
        assertThat(type(post(TYPENAME, "Accept", accept)))
            .as(accept)
            .isEqualTo(type + "; charset=utf-8"));
  }

  @Test
  @DisplayName("Accept: without it any type may be answered")
  void withoutAcceptItIsPlainJson() {
    HttpRequest.Builder request = to("/graphql").setHeader("Content-Type", JSON);
    HttpResponse<String> response = server.send(request.POST(BodyPublishers.ofString(TYPENAME)));
    assertTypename(response);
    assertThat(type(response)).isEqualTo(JSON + "; charset=utf-8");
  }

  @Test
  @DisplayName("Body, MUST and SHOULD: what cannot be accepted is 406, and nothing is done")
  void whatCannotBeAcceptedIs406() {
    for (String accept :
        List.of(
            "text/html",
            "application/xml, text/*",
            GRAPHQL + ";q=0",
            GRAPHQL + "; charset=iso-8859-1",
            JSON + ";q=nonsense",
            ",")) {
      HttpResponse<String> response = post(ADD.replace("\"x\\", "\"406\\"), "Accept", accept);
      assertThat(response.statusCode()).as(accept).isEqualTo(406);
    }
    assertThat(post("{\"query\":\"{books {nodes {title}}}\"}").body()).doesNotContain("\"406\"");
  }

  @Test
  @DisplayName("Body, SHOULD: a legacy client is told the same but for the type of success")
  void aLegacyClientIsToldTheSameExceptForTheTypeOfSuccess() {
    HttpResponse<String> good = post(TYPENAME, "Accept", JSON);
    assertTypename(good);
    assertThat(type(good)).isEqualTo(JSON + "; charset=utf-8");
    assertRefused(post("{\"query\":\"{\"}", "Accept", JSON), 400, "GRAPHQL_PARSE_FAILED");
    assertRefused(post("{\"query\":\"{x}\"}", "Accept", JSON), 422, "GRAPHQL_VALIDATION_FAILED");
  }

  @Test
  @DisplayName("RFC 9110: an answer says that it varies, and is not to be kept")
  void anAnswerIsNotStored() {
    HttpResponse<String> response = post(TYPENAME);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
  }

  @Test
  @DisplayName("RFC 9110: a long answer is compressed for those who take it")
  void aLongAnswerIsCompressedForThoseWhoTakeIt() {
    String books = "books {edges {cursor node {id title genre}} nodes {id title genre}}";
    String query = "{\"query\":\"{a: " + books + " b: " + books + "}\"}";
    HttpRequest.Builder request =
        to("/graphql").header("Content-Type", JSON).header("Accept-Encoding", "br, gzip");
    HttpResponse<byte[]> zipped =
        server.send(
            request.POST(BodyPublishers.ofString(query)), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(unzip(zipped.body())).isEqualTo(post(query).body());
  }

  private static String unzip(byte[] bytes) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("Body, MUST: Accept is respected also when it comes in several fields")
  void acceptMayComeInSeveralFields() {
    HttpRequest.Builder request =
        to("/graphql")
            .setHeader("Content-Type", JSON)
            .header("Accept", "text/html")
            .header("Accept", JSON + ";q=0.5")
            .header("Accept", GRAPHQL);
    HttpResponse<String> response = server.send(request.POST(BodyPublishers.ofString(TYPENAME)));
    assertThat(type(response)).startsWith(GRAPHQL);
  }

  @Test
  @DisplayName("Media Types, MUST: UTF-8 is assumed when Accept says no encoding")
  void anAnswerIsInUtf8() {
    String echo = "{\"query\":\"{echo(text: \\\"åäö 😀\\\") {text}}\"}";
    HttpRequest.Builder request =
        to("/graphql").setHeader("Content-Type", JSON).setHeader("Accept", GRAPHQL);
    HttpResponse<byte[]> response =
        server.send(
            request.POST(BodyPublishers.ofString(echo)), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(new String(response.body(), UTF_8)).contains("\"åäö 😀\"");
  }

  @Test
  @DisplayName("Body, MUST: it is a GraphQL response, with nothing but what that may hold")
  void theBodyIsAGraphqlResponse() {
    assertThat(json(post(TYPENAME)).fieldNames()).toIterable().containsExactly("data");
    for (String body : List.of("{", "[]", "{\"query\":\"{\"}", "{\"query\":\"{x}\"}")) {
      JsonNode refused = json(post(body));
      assertThat(refused.fieldNames()).toIterable().containsExactly("errors");
      for (JsonNode error : refused.get("errors")) {
        assertThat(error.fieldNames())
            .toIterable()
            .contains("message", "extensions")
            .isSubsetOf("message", "locations", "path", "extensions");
        error
            .path("locations")
            .forEach(place ->
                assertThat(place.fieldNames()).toIterable().containsExactly("line", "column"));
      }
    }
  }

  @Test
  @DisplayName("Response, MUST: GET is answered as POST is")
  void getIsAnsweredAsPostIs() {
    HttpResponse<String> response = get(Map.of("query", "{__typename}"));
    assertTypename(response);
    assertThat(type(response)).isEqualTo(GRAPHQL + "; charset=utf-8");
  }
}
