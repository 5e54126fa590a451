package se.fadder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.fadder.graph.Logged;

/**
 * With which status is answered, as the specification <a
 * href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a> (draft of August
 * 2026) asks for.
 */
final class GraphStatusTest extends GraphConversation {
  @Test
  void dataWithoutErrorsIs200() {
    assertThat(post(TYPENAME).statusCode()).isEqualTo(200);
  }

  @Test
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
  void dataWithErrorsIs200ForAClientThatKnowsPlainJsonOnly() {
    try (Logged log = Logged.faults()) {
      assertThat(post("{\"query\":\"{fails}\"}", "Accept", JSON).statusCode()).isEqualTo(200);
      assertThat(log.records()).hasSize(1);
    }
  }

  @Test
  void otherMethodsAre405() {
    for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND")) {
      HttpRequest.Builder request =
          to("/graphql").setHeader("Content-Type", JSON).setHeader("Accept", GRAPHQL);
      HttpResponse<String> response =
          server.send(request.method(method, BodyPublishers.ofString(TYPENAME)));
      assertRefused(response, 405, "BAD_REQUEST");
      assertThat(response.headers().firstValue("Allow")).hasValue("GET, POST");
    }
  }

  @Test
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
  void aBatchIs422() {
    assertRefused(post("[]"), 422, "BAD_REQUEST");
    assertRefused(post("[" + TYPENAME + "," + TYPENAME + "]"), 422, "BAD_REQUEST");
  }

  @Test
  void aDocumentThatCannotBeParsedIs400() {
    for (String document : List.of("{", "", "query {", "nonsense", "{a(b:)}", "{a(b: \\\"x)}")) {
      assertRefused(post("{\"query\":\"" + document + "\"}"), 400, "GRAPHQL_PARSE_FAILED");
    }
  }

  @Test
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
  void aDocumentThatExceedsALimitIs422() {
    assertRefused(
        post("{\"query\":\"{" + "__typename ".repeat(1_200) + "}\"}"), 422, "LIMIT_EXCEEDED");
  }

  @Test
  void introspectionOutsideDemonstrationModeIs422() {
    assertRefused(
        post("{\"query\":\"{__schema {queryType {name}}}\"}"), 422, "INTROSPECTION_DISABLED");
  }

  @Test
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
  void aBodyThatIsTooLargeIs413() {
    HttpResponse<String> response = post("{\"query\":\"" + "x".repeat(70_000) + "\"}");
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(type(response)).isEqualTo(JSON + "; charset=utf-8");
  }

  @Test
  void aUrlThatIsTooLongIs414() {
    assertThat(get(Map.of("query", "{__typename} #" + "x".repeat(9_000))).statusCode())
        .isEqualTo(414);
  }

  @Test
  void aHeadThatIsTooLargeIs431() {
    assertThat(post(TYPENAME, "X-Long", "x".repeat(20_000)).statusCode()).isEqualTo(431);
  }
}
