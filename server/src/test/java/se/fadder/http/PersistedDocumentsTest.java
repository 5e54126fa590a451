package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.kernel.Sha256;

/**
 * Tests documents that the server knows beforehand, as the appendix on persisted documents of
 * GraphQL over HTTP (its draft of July 2026) asks for. Each test bears the section and the
 * requirement.
 */
final class PersistedDocumentsTest extends GraphConversation {
  private static final String ECHO = "query Echo($t: String!) {echo(text: $t) {text}}\n# å 😀\n";
  private static final String BOTH =
      "query Read {__typename} mutation Write {bookFail(input: {}) {book {id}}}";

  @Override
  TestServer serverIn(Path folder) {
    return TestServer.trusting(folder, List.of(ECHO, BOTH), false);
  }

  private static String id(String document) {
    return "sha256:" + Sha256.hex(document);
  }

  @Test
  @DisplayName("SHA256 Hex Document Identifier, SHOULD: it is supported; over the text in UTF-8")
  void theHashOfTheTextNamesIt() {
    // The appendix's own example, so that the identifier is not merely what this test reckons.
    assertThat(id("query($id:ID!){user(id:$id){name}}"))
        .isEqualTo("sha256:71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b");
    assertThat(post(body(id(ECHO), ",\"variables\":{\"t\":\"å\"}")).body())
        .isEqualTo("{\"data\":{\"echo\":{\"text\":\"å\"}}}");
  }

  private static String body(String id, String more) {
    return "{\"documentId\":\"" + id + "\"" + more + "}";
  }

  @Test
  @DisplayName("GET, SHOULD: the parameters come in the URL")
  void theParametersComeInTheUrl() {
    assertThat(get(Map.of("documentId", id(ECHO), "variables", "{\"t\":\"x\"}")).body())
        .isEqualTo("{\"data\":{\"echo\":{\"text\":\"x\"}}}");
    assertTypename(
        get(Map.of("documentId", id(BOTH), "operationName", "Read", "extensions", "{}")));
  }

  @Test
  @DisplayName("GET: an empty operationName is as if not given")
  void anEmptyOperationNameIsAsIfNotGiven() {
    Map<String, String> parameters =
        Map.of("documentId", id(ECHO), "operationName", "", "variables", "{\"t\":\"x\"}");
    assertThat(get(parameters).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("GET, MUST NOT: mutations are not executed; MUST: 405")
  void mutationsAreRefusedWith405() {
    HttpResponse<String> response = get(Map.of("documentId", id(BOTH), "operationName", "Write"));
    assertRefused(response, 405, "QUERY_REQUIRED");
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  @DisplayName("GET, MUST: variables and extensions are JSON")
  void variablesAreJson() {
    assertRefused(get(Map.of("documentId", id(ECHO), "variables", "{")), 400, "BAD_REQUEST");
    assertRefused(get(Map.of("documentId", id(ECHO), "extensions", "[]")), 422, "BAD_REQUEST");
  }

  @Test
  @DisplayName("POST, MUST: the parameters come in the body, null as if not given")
  void theParametersComeInTheBody() {
    assertTypename(
        post(
            body(
                id(BOTH),
                ",\"query\":null,\"operationName\":\"Read\",\"variables\":null,\"x\":1")));
    HttpRequest.Builder request =
        to("/graphql?documentId=" + id(BOTH)).setHeader("Content-Type", JSON);
    assertRefused(server.send(request.POST(BodyPublishers.ofString("{}"))), 422, "BAD_REQUEST");
  }

  @Test
  @DisplayName("Response, MUST: a document that is not known is a GraphQL response with one error")
  void aDocumentThatIsNotKnownIsOneError() {
    for (HttpResponse<String> response :
        List.of(
            post(body(id("{__typename}"), "")), get(Map.of("documentId", id("{__typename}"))))) {
      assertRefused(response, 404, "DOCUMENT_NOT_FOUND");
      assertThat(json(response).get("errors")).hasSize(1);
    }
  }

  @Test
  @DisplayName("Identifying a Document: what is no SHA256 hex identifier is not well-formed")
  void whatIsNoHashIsNotWellFormed() {
    String hash = id(ECHO).substring("sha256:".length());
    for (String wrong :
        List.of(
            hash,
            "sha256:" + hash.toUpperCase(java.util.Locale.ROOT),
            "sha256:" + hash.substring(1),
            "sha256:" + hash + "0",
            "sha512:" + hash,
            "x-own:1",
            "sha256:",
            "",
            "å")) {
      assertRefused(post(body(wrong, "")), 422, "BAD_REQUEST");
    }
    for (String wrong : List.of("7", "{}", "[\"x\"]", "true")) {
      assertRefused(post("{\"documentId\":" + wrong + "}"), 422, "BAD_REQUEST");
    }
  }

  @Test
  @DisplayName("Request Parameters: a text and an identifier together are not well-formed")
  void aTextAndAnIdentifierTogetherAreNotWellFormed() {
    assertRefused(post(body(id(BOTH), ",\"query\":\"{__typename}\"")), 422, "BAD_REQUEST");
    assertRefused(get(Map.of("documentId", id(BOTH), "query", "{__typename}")), 422, "BAD_REQUEST");
  }

  /** As Apollo's clients for the web, Kotlin and iOS ask first, by POST and GET. */
  @Test
  @DisplayName("Automatic persisted queries: the client is told to send the text")
  void whoHopesForAutomaticPersistedQueriesIsToldToSendTheText() {
    String hash = id("{__typename}").substring("sha256:".length());
    String extensions =
        "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"},\"clientLibrary\":{}}";
    String body = "\"operationName\":\"A\",\"variables\":{},\"extensions\":" + extensions;
    String get = "/graphql?extensions=" + URLEncoder.encode(extensions, UTF_8);
    for (String accept :
        List.of(
            "*/*",
            "application/graphql-response+json,application/json;q=0.9",
            "multipart/mixed;deferSpec=20220824, application/graphql-response+json,"
                + " application/json")) {
      for (HttpResponse<String> response :
          List.of(
              post("{" + body + "}", "Accept", accept),
              post("{\"query\":null," + body + "}", "Accept", accept),
              server.send(to(get).setHeader("Accept", accept)))) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).isEqualTo(JSON + "; charset=utf-8");
        assertThat(response.body())
            .isEqualTo(
                "{\"errors\":[{\"message\":\"PersistedQueryNotSupported\","
                    + "\"extensions\":{\"code\":\"PERSISTED_QUERY_NOT_SUPPORTED\"}}]}");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
      }
    }
    assertRefused(post("{" + body + "}"), 422, "PERSISTED_QUERY_NOT_SUPPORTED");
    // Then the text comes beside the hash.
    assertTypename(
        post("{\"query\":\"{__typename}\",\"extensions\":" + extensions + "}", "Accept", "*/*"));
    assertRefused(post("{\"extensions\":{\"persistedQuery\":null}}"), 422, "BAD_REQUEST");
  }

  @Test
  @DisplayName("Allow-list: a server may take no others, by text either")
  void aServerMayTakeNoOthers(@TempDir Path folder) {
    try (TestServer strict = TestServer.trusting(folder, List.of(BOTH), true)) {
      HttpRequest.Builder request =
          strict
              .signedInTo("/graphql")
              .setHeader("Content-Type", JSON)
              .setHeader("Accept", GRAPHQL);
      for (String query : List.of("{__typename}", "{", "", "{__schema {types {name}}}")) {
        String body = "{\"query\":\"" + query + "\"}";
        assertRefused(
            strict.send(request.POST(BodyPublishers.ofString(body))), 403, "DOCUMENT_NOT_TRUSTED");
      }
      assertRefused(
          strict.send(request.POST(BodyPublishers.ofString(body(id(ECHO), "")))),
          404,
          "DOCUMENT_NOT_FOUND");
      String known = ",\"operationName\":\"Read\"";
      assertTypename(strict.send(request.POST(BodyPublishers.ofString(body(id(BOTH), known)))));
      assertTypename(
          strict.send(
              request.POST(BodyPublishers.ofString("{\"query\":\"" + BOTH + "\"" + known + "}"))));
    }
  }
}
