package se.fadder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.graph.engine.Logged;

/**
 * Tests with which status is answered, as the specification <a
 * href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a> (draft of August
 * 2026) asks for. Each test bears the section and the requirement, so that the list can be ticked
 * off.
 */
final class GraphStatusTest extends GraphConversation {
  @Test
  @DisplayName("Status Codes, MUST: data is 2xx; SHOULD: without errors it is 200")
  void dataWithoutErrorsIs200() {
    assertThat(post(TYPENAME).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("Status Codes, SHOULD: data, null too, with errors is 294")
  void dataWithErrorsIs294() {
    try (Logged log = Logged.faults()) {
      HttpResponse<String> partial = post("{\"query\":\"{fails __typename}\"}");
      assertThat(partial.statusCode()).isEqualTo(294);
      assertThat(json(partial).at("/data/__typename").asText()).isEqualTo("Query");
      assertThat(json(partial).at("/errors/0/path/0").asText()).isEqualTo("fails");
      assertThat(json(partial).at("/errors/0/extensions/code").asText()).isEqualTo("INTERNAL");
      HttpResponse<String> none = post("{\"query\":\"{failsHard}\"}");
      assertThat(none.statusCode()).isEqualTo(294);
      assertThat(json(none).get("data").isNull()).isTrue();
      assertThat(log.records()).hasSize(2);
    }
  }

  @Test
  @DisplayName(
      "Partial success: 294 is meant for application/graphql-response+json, so plain JSON has 200")
  void dataWithErrorsIs200ForAClientThatKnowsPlainJsonOnly() {
    try (Logged log = Logged.faults()) {
      assertThat(post("{\"query\":\"{fails}\"}", "Accept", JSON).statusCode()).isEqualTo(200);
      assertThat(log.records()).hasSize(1);
    }
  }

  @Test
  @DisplayName("Status Codes, SHOULD: a method that is not supported is 405, with Allow")
  void otherMethodsAre405() {
    for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND")) {
      HttpRequest.Builder request =
          to("/graphql").setHeader("Content-Type", JSON).setHeader("Accept", GRAPHQL);
      HttpResponse<String> response =
          server.send(request.method(method, BodyPublishers.ofString(TYPENAME)));
      assertRefused(response, 405, "BAD_REQUEST");
      assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
    }
  }

  @Test
  @DisplayName("Status Codes, SHOULD: a body that is no JSON is 400")
  void aBodyThatIsNoJsonIs400() {
    for (String body :
        List.of(
            "",
            " ",
            "NONSENSE",
            "{\"query\":",
            "{\"query\":\"{__typename}\"",
            "{\"query\":\"{__typename}\"} x",
            "{'query':'{__typename}'}",
            "{\"query\":\"{__typename}\",}",
            "{\"query\":\"a\",\"query\":\"{__typename}\"}",
            "{\"query\":\"{__typename}\",\"variables\":" + "[".repeat(2_000) + "}",
            "{\"query\":\"\t\"}")) {
      assertRefused(post(body), 400, "BAD_REQUEST");
    }
  }

  @Test
  @DisplayName("Status Codes, SHOULD: a body that is not in UTF-8 is 400")
  void aBodyThatIsNotInUtf8Is400() {
    String body = "{\"query\":\"{echo(text: \\\"å\\\") {text}}\"}";
    for (Charset charset : List.of(ISO_8859_1, UTF_16)) {
      HttpRequest.Builder request =
          to("/graphql").setHeader("Content-Type", JSON).setHeader("Accept", GRAPHQL);
      HttpResponse<String> response =
          server.send(request.POST(BodyPublishers.ofString(body, charset)));
      assertRefused(response, 400, "BAD_REQUEST");
    }
  }

  @Test
  @DisplayName("Status Codes, SHOULD: what is not well-formed is 422")
  void aRequestThatIsNotWellFormedIs422() {
    for (String body :
        List.of(
            "{}",
            "null",
            "7",
            "\"{__typename}\"",
            "{\"qeury\":\"{__typename}\"}",
            "{\"query\":null}",
            "{\"query\":\"{__typename}\",\"variables\":[7]}")) {
      assertRefused(post(body), 422, "BAD_REQUEST");
    }
  }

  @Test
  @DisplayName("Status Codes, SHOULD: a batch is not well-formed, so 422")
  void aBatchIs422() {
    assertRefused(post("[]"), 422, "BAD_REQUEST");
    assertRefused(post("[" + TYPENAME + "," + TYPENAME + "]"), 422, "BAD_REQUEST");
  }

  @Test
  @DisplayName("Status Codes, SHOULD: a document that cannot be parsed is 400")
  void aDocumentThatCannotBeParsedIs400() {
    for (String document : List.of("{", "", "query {", "nonsense", "{a(b:)}", "{a(b: \\\"x)}")) {
      assertRefused(post("{\"query\":\"" + document + "\"}"), 400, "GRAPHQL_PARSE_FAILED");
    }
  }

  @Test
  @DisplayName("Status Codes, SHOULD: a document that is not valid is 422")
  void aDocumentThatIsNotValidIs422() {
    for (String document :
        List.of(
            "{unknown}",
            "{books}",
            "{__typename {x}}",
            "query($a: Int) {__typename}",
            "{...A} fragment A on Nothing {x}",
            "subscription {x}")) {
      assertRefused(post("{\"query\":\"" + document + "\"}"), 422, "GRAPHQL_VALIDATION_FAILED");
    }
  }

  @Test
  @DisplayName("Validation, MAY: a document that exceeds a limit is 422")
  void aDocumentThatExceedsALimitIs422() {
    assertRefused(
        post("{\"query\":\"{" + "__typename ".repeat(1_200) + "}\"}"), 422, "LIMIT_EXCEEDED");
  }

  @Test
  @DisplayName("Validation, MAY: introspection outside demonstration mode is 422")
  void introspectionOutsideDemonstrationModeIs422() {
    assertRefused(
        post("{\"query\":\"{__schema {queryType {name}}}\"}"), 422, "INTROSPECTION_DISABLED");
  }

  @Test
  @DisplayName("Status Codes, SHOULD: an operation that cannot be determined is 422")
  void anOperationThatCannotBeDeterminedIs422() {
    String two = "query A {__typename} query B {__typename}";
    for (String body :
        List.of(
            "{\"query\":\"" + two + "\"}",
            "{\"query\":\"" + two + "\",\"operationName\":\"C\"}",
            "{\"query\":\"{__typename}\",\"operationName\":\"A\"}")) {
      assertRefused(post(body), 422, "OPERATION_NOT_FOUND");
    }
  }

  @Test
  @DisplayName("Status Codes, SHOULD: variables that cannot be coerced are 422")
  void variablesThatCannotBeCoercedAre422() {
    for (String variables :
        List.of(
            "{}",
            "{\"n\":null}",
            "{\"n\":\"1\"}",
            "{\"n\":1.5}",
            "{\"n\":99999999999}",
            "{\"n\":{}}",
            "{\"n\":[]}")) {
      HttpResponse<String> response =
          post(
              "{\"query\":\"query($n: Int!) {books(first: $n) {nodes {id}}}\",\"variables\":"
                  + variables
                  + "}");
      assertRefused(response, 422, "BAD_USER_INPUT");
      assertThat(response.body()).doesNotContain("LinkedHashMap", "ArrayList", "java.");
    }
  }

  @Test
  @DisplayName("Status Codes, SHOULD: a body that is too large is 413")
  void aBodyThatIsTooLargeIs413() {
    assertRefused(post("{\"query\":\"" + "x".repeat(400_000) + "\"}"), 413, "LIMIT_EXCEEDED");
    HttpRequest.Builder chunked =
        to("/graphql").setHeader("Content-Type", JSON).setHeader("Accept", GRAPHQL);
    byte[] body = "x".repeat(400_000).getBytes(ISO_8859_1);
    chunked.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    assertRefused(server.send(chunked), 413, "LIMIT_EXCEEDED");
  }

  @Test
  @DisplayName("Status Codes, SHOULD: a URL that is too long is 414")
  void aUrlThatIsTooLongIs414() {
    HttpResponse<String> response = get(Map.of("query", "{__typename} #" + "x".repeat(9_000)));
    assertThat(response.statusCode()).isEqualTo(414);
  }

  @Test
  @DisplayName("Status Codes, SHOULD: header fields that are too large are 431")
  void aHeadThatIsTooLargeIs431() {
    assertRefused(post(TYPENAME, "X-Long", "x".repeat(20_000)), 431, "LIMIT_EXCEEDED");
  }

  @Test
  @DisplayName("Status Codes, SHOULD: a client that is not permitted is told by 401 or 403")
  void aClientThatIsNotPermittedIs401Or403() {
    assertRefused(post(TYPENAME, "Authorization", "Bearer x"), 401, "UNAUTHENTICATED");
    HttpRequest.Builder request =
        server
            .to("/graphql")
            .setHeader("Content-Type", JSON)
            .setHeader("Sec-Fetch-Site", "cross-site");
    assertRefused(server.send(request.POST(BodyPublishers.ofString(TYPENAME))), 403, "CROSS_SITE");
  }

  @Test
  @DisplayName("Status Codes, MUST NOT: what is no GraphQL response has another media type")
  void whatIsNoGraphqlResponseHasAnotherType() {
    assertThat(type(post(TYPENAME, "Accept", "text/html"))).isEqualTo(JSON + "; charset=utf-8");
    assertThat(type(server.send(to("/nothing").setHeader("Accept", GRAPHQL))))
        .doesNotContain(GRAPHQL);
  }

  @Test
  @DisplayName("Status Codes, SHOULD: a client that is too slow is 408, load that is shed is 503")
  void aSlowClientIs408AndTooManyAre503(@TempDir Path folder) {
    HttpLimits usual = HttpLimits.USUAL;
    HttpLimits limits =
        new HttpLimits(
            usual.body(),
            usual.head(),
            usual.fields(),
            usual.line(),
            usual.connections(),
            1,
            usual.idle(),
            usual.headTime(),
            Duration.ofSeconds(2),
            usual.answerTime(),
            usual.streams());
    String begun =
        "POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + TestServer.TOKEN
            + "\r\nContent-Type: application/json\r\nContent-Length: 24\r\n\r\n";
    String first = "";
    String second = "";
    try (TestServer slow =
        TestServer.start(folder, TestServer.settings(limits, false), List.of())) {
      // Which of the two comes first is not in our hands: it must be the one that dawdles.
      for (int tries = 0; tries < 20 && !first.startsWith("HTTP/1.1 408 "); tries++) {
        try (RawConnection one = new RawConnection(slow.port());
            RawConnection two = new RawConnection(slow.port())) {
          one.send(begun + "{");
          second = two.send(begun + "{\"query\":\"{__typename}\"}").readAnswer();
          first = second.startsWith("HTTP/1.1 503 ") ? one.readAnswer() : "";
        }
      }
    }
    assertThat(second)
        .startsWith("HTTP/1.1 503 ")
        .containsIgnoringCase("\r\nretry-after: 1\r\n")
        .contains(JSON, "\"OVERLOADED\"")
        .doesNotContain(GRAPHQL);
    assertThat(first).startsWith("HTTP/1.1 408 ").doesNotContain(GRAPHQL);
  }
}
