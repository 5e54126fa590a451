package se.fadder.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests how requests are read, as the specification <a
 * href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a> (draft of August
 * 2026) asks for. Each test bears the section and the requirement, so that the list can be ticked
 * off.
 */
final class GraphRequestTest extends GraphConversation {
  @Test
  @DisplayName("URL, SHOULD: who is forbidden to ask is told by 4xx, whatever they ask")
  void whoIsNotSignedInIsForbiddenWith401WhateverTheyAsk() {
    for (String body : List.of(TYPENAME, "{", "[]")) {
      HttpRequest.Builder request =
          server.to("/graphql").header("Content-Type", JSON).header("Accept", GRAPHQL);
      HttpResponse<String> response = server.send(request.POST(BodyPublishers.ofString(body)));
      assertRefused(response, 401, "UNAUTHENTICATED");
      assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
  }

  @Test
  @DisplayName("URL, SHOULD: an unknown token is forbidden by 4xx")
  void aTokenThatIsUnknownIsForbiddenWith401() {
    assertRefused(post(TYPENAME, "Authorization", "Bearer x"), 401, "UNAUTHENTICATED");
    assertRefused(post(TYPENAME, "Authorization", "Basic x"), 401, "UNAUTHENTICATED");
  }

  @Test
  @DisplayName("Serialization Format, MUST: JSON is supported")
  void jsonIsSupported() {
    assertTypename(post(TYPENAME));
  }

  @Test
  @DisplayName("Media Types, MUST: UTF-8 is assumed when no encoding is said")
  void utf8IsAssumedWhenNoEncodingIsSaid() {
    String echo = "{\"query\":\"{echo(text: \\\"åäö 😀\\\") {text}}\"}";
    assertThat(post(echo).body()).isEqualTo("{\"data\":{\"echo\":{\"text\":\"åäö 😀\"}}}");
  }

  @Test
  @DisplayName("Request, MUST: POST is accepted")
  void postIsAccepted() {
    assertTypename(post(TYPENAME));
  }

  @Test
  @DisplayName("Request Parameters: operationName is a string")
  void operationNameIsAString() {
    String two = "query A {__typename} query B {b: __typename}";
    assertThat(post("{\"query\":\"" + two + "\",\"operationName\":\"B\"}").body())
        .isEqualTo("{\"data\":{\"b\":\"Query\"}}");
  }

  @Test
  @DisplayName("Request Parameters: variables is a map")
  void variablesAreAMap() {
    assertThat(
            post("""
            {"query":"query($t: String){echo(text: $t){text}}","variables":{"t":"x"}}
            """)
                .body())
        .isEqualTo("{\"data\":{\"echo\":{\"text\":\"x\"}}}");
  }

  @Test
  @DisplayName("Request Parameters: extensions is a map")
  void extensionsAreAMap() {
    assertTypename(post("{\"query\":\"{__typename}\",\"extensions\":{\"a\":[1]}}"));
  }

  @Test
  @DisplayName("JSON Encoding: null is as if not given")
  void optionalParametersMayBeNull() {
    assertTypename(
        post(
            """
            {"query":"{__typename}","operationName":null,"variables":null,"extensions":null}
            """));
  }

  @Test
  @DisplayName("JSON Encoding, MUST: properties that are not understood are ignored")
  void otherPropertiesAreIgnored() {
    assertTypename(post("{\"id\":7,\"query\":\"{__typename}\"}"));
  }

  @Test
  @DisplayName("Request Parameters: one of the wrong type is not well-formed")
  void parametersOfTheWrongTypeAreNotWellFormed() {
    for (String parameter : List.of("query", "operationName", "variables", "extensions")) {
      for (String wrong : List.of("7", "false", "[\"x\"]")) {
        String body = "{\"query\":\"{__typename}\",\"%s\":%s}".formatted(parameter, wrong);
        // A parameter given twice is no good JSON, so the query is put in the place of the other.
        String once = body.replace("\"query\":\"{__typename}\",\"query\"", "\"query\"");
        assertRefused(post(once), 422, "BAD_REQUEST");
      }
    }
    assertRefused(post("{\"query\":{}}"), 422, "BAD_REQUEST");
    assertRefused(post("{\"query\":\"{__typename}\",\"variables\":\"{}\"}"), 422, "BAD_REQUEST");
  }

  @Test
  @DisplayName("GET, MUST: parameters come in the URL, variables and extensions as JSON")
  void parametersComeInTheUrl() {
    assertTypename(get(Map.of("query", "{__typename}")));
    assertThat(
            get(Map.of(
                    "query", "query A($t: String) {echo(text: $t) {text}} query B {__typename}",
                    "operationName", "A",
                    "variables", "{\"t\":\"å + 😀\"}",
                    "extensions", "{}"))
                .body())
        .isEqualTo("{\"data\":{\"echo\":{\"text\":\"å + 😀\"}}}");
  }

  @Test
  @DisplayName("GET, MUST: parameters are encoded as URLSearchParams does it")
  void aPlusInTheUrlIsASpace() {
    String url = "/graphql?query=query+A+%7B__typename%7D";
    assertTypename(server.send(to(url).setHeader("Accept", GRAPHQL)));
  }

  @Test
  @DisplayName("GET: an empty optional parameter is as if not given")
  void emptyOptionalParametersAreAsIfNotGiven() {
    assertTypename(
        get(
            Map.of(
                "query", "{__typename}", "operationName", "", "variables", "", "extensions", "")));
  }

  @Test
  @DisplayName("GET: operationName=null is a name")
  void theOperationNameNullIsAName() {
    assertTypename(get(Map.of("query", "query null {__typename}", "operationName", "null")));
  }

  @Test
  @DisplayName("GET, MUST NOT: mutations are not executed; MUST: 4xx, of which 405 is RECOMMENDED")
  void mutationsAreRefusedWith405AndNotExecuted() {
    String mutation = "mutation {bookAdd(input: {title: \"by get\", genre: NOVEL}) {book {id}}}";
    HttpResponse<String> response = get(Map.of("query", mutation));
    assertRefused(response, 405, "QUERY_REQUIRED");
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    assertThat(post("{\"query\":\"{books {nodes {title}}}\"}").body()).doesNotContain("by get");
  }

  @Test
  @DisplayName("GET: a query is executed also beside a mutation")
  void aMutationThatIsNotTheOneNamedIsNoHindrance() {
    String both = "query A {__typename} mutation B {bookFail(input: {}) {book {id}}}";
    assertTypename(get(Map.of("query", both, "operationName", "A")));
  }

  @Test
  @DisplayName("GET, MUST: query is given, and variables is JSON")
  void withoutAQueryItIsNotWellFormed() {
    assertRefused(get(Map.of()), 422, "BAD_REQUEST");
    assertRefused(get(Map.of("query", "{__typename}", "variables", "[]")), 422, "BAD_REQUEST");
    assertRefused(get(Map.of("query", "{__typename}", "variables", "{")), 400, "BAD_REQUEST");
  }

  @Test
  @DisplayName("POST, MUST: application/json in UTF-8 is supported")
  void contentTypeMayNameTheEncoding() {
    for (String type :
        List.of(
            "application/json; charset=utf-8",
            "application/json;charset=UTF-8",
            "Application/JSON; Charset=\"utf-8\"")) {
      assertTypename(post(TYPENAME, "Content-Type", type));
    }
  }

  @Test
  @DisplayName("POST, SHOULD: without a Content-Type it is refused with 4xx")
  void withoutAContentTypeItIsRefusedWith4xx() {
    HttpRequest.Builder request = to("/graphql").setHeader("Accept", GRAPHQL);
    assertRefused(server.send(request.POST(BodyPublishers.ofString(TYPENAME))), 415, "BAD_REQUEST");
  }

  @Test
  @DisplayName("Status Codes, SHOULD: a Content-Type that is not supported is 415")
  void otherContentTypesAreRefusedWith415() {
    for (String type :
        List.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/graphql",
            "application/json; charset=utf-16",
            "application/jsonx",
            "")) {
      assertRefused(post(TYPENAME, "Content-Type", type), 415, "BAD_REQUEST");
    }
  }

  @Test
  @DisplayName("POST: mutations are executed")
  void mutationsAreExecuted() {
    assertThat(post(ADD).body()).startsWith("{\"data\":{\"bookAdd\":{\"book\":{\"id\":\"Book_");
  }

  @Test
  @DisplayName("POST, MUST: the parameters come in the body")
  void parametersInTheUrlDoNotCount() {
    HttpRequest.Builder request =
        to("/graphql?query=%7B__typename%7D")
            .setHeader("Accept", GRAPHQL)
            .setHeader("Content-Type", JSON);
    assertRefused(server.send(request.POST(BodyPublishers.ofString("{}"))), 422, "BAD_REQUEST");
  }

  @Test
  @DisplayName("URL, MUST: the schema is served at a URL; no other leads there")
  void theSchemaIsServedAtOneUrl() {
    for (String path :
        List.of("/graphql;x", "/graphql;x=1", "/graphql/", "/GraphQL", "/a/graphql")) {
      HttpRequest.Builder request = to(path).setHeader("Content-Type", JSON);
      HttpResponse<String> response = server.send(request.POST(BodyPublishers.ofString(TYPENAME)));
      assertThat(response.statusCode()).as(path).isIn(404, 405);
      assertThat(response.body()).doesNotContain("__typename");
    }
  }

  @Test
  @DisplayName("RFC 9110, MUST: HEAD is answered as GET is, without the body")
  void headIsGetWithoutTheBody() {
    String url = "/graphql?query=%7B__typename%7D";
    HttpRequest.Builder head = to(url).method("HEAD", BodyPublishers.noBody());
    HttpResponse<String> response = server.send(head.setHeader("Accept", GRAPHQL));
    HttpResponse<String> get = get(Map.of("query", "{__typename}"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(type(response)).isEqualTo(type(get));
    assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(get.body().length());
    HttpRequest.Builder mutation =
        to("/graphql?query=mutation%7BbookFail(input:%7B%7D)%7Bbook%7Bid%7D%7D%7D");
    assertThat(server.send(mutation.method("HEAD", BodyPublishers.noBody())).statusCode())
        .isEqualTo(405);
  }

  @Test
  @DisplayName("RFC 9110: OPTIONS says what can be done, to whoever asks")
  void optionsSaysWhatCanBeDone() {
    HttpResponse<String> response =
        server.send(server.to("/graphql").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
    assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
    assertThat(response.body()).isEmpty();
  }

  @Test
  @DisplayName("RFC 9110: a body in a content coding that is not supported is 415")
  void aCompressedBodyIsRefusedWith415() {
    assertRefused(post(TYPENAME, "Content-Encoding", "gzip"), 415, "BAD_REQUEST");
  }

  @Test
  @DisplayName("RFC 9110: a field that may come once and comes twice is refused")
  void aFieldThatComesTwiceIsRefused() {
    HttpRequest.Builder request =
        to("/graphql").setHeader("Accept", GRAPHQL).header("Content-Type", JSON);
    request.header("Content-Type", "text/plain");
    assertRefused(server.send(request.POST(BodyPublishers.ofString(TYPENAME))), 415, "BAD_REQUEST");
  }
}
