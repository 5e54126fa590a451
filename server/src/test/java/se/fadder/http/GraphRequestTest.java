package se.fadder.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How requests are read, as the specification <a
 * href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a> (draft of August
 * 2026) asks for.
 */
final class GraphRequestTest extends GraphConversation {
  @Test
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
  void aTokenThatIsUnknownIsForbiddenWith401() {
    assertRefused(post(TYPENAME, "Authorization", "Bearer x"), 401, "UNAUTHENTICATED");
    assertRefused(post(TYPENAME, "Authorization", "Basic x"), 401, "UNAUTHENTICATED");
  }

  @Test
  void jsonIsSupported() {
    assertTypename(post(TYPENAME));
  }

  @Test
  void utf8IsAssumedWhenNoEncodingIsSaid() {
    String echo = "{\"query\":\"{echo(text: \\\"åäö 😀\\\") {text}}\"}";
    assertThat(post(echo).body()).isEqualTo("{\"data\":{\"echo\":{\"text\":\"åäö 😀\"}}}");
  }

  @Test
  void postIsAccepted() {
    assertTypename(post(TYPENAME));
  }

  @Test
  void operationNameIsAString() {
    String two = "query A {__typename} query B {b: __typename}";
    assertThat(post("{\"query\":\"" + two + "\",\"operationName\":\"B\"}").body())
        .isEqualTo("{\"data\":{\"b\":\"Query\"}}");
  }

  @Test
  void variablesAreAMap() {
    assertThat(
            post("""
            {"query":"query($t: String){echo(text: $t){text}}","variables":{"t":"x"}}
            """)
                .body())
        .isEqualTo("{\"data\":{\"echo\":{\"text\":\"x\"}}}");
  }

  @Test
  void extensionsAreAMap() {
    assertTypename(post("{\"query\":\"{__typename}\",\"extensions\":{\"a\":[1]}}"));
  }

  @Test
  void optionalParametersMayBeNull() {
    assertTypename(
        post(
            """
            {"query":"{__typename}","operationName":null,"variables":null,"extensions":null}
            """));
  }

  @Test
  void otherPropertiesAreIgnored() {
    assertTypename(post("{\"id\":7,\"query\":\"{__typename}\"}"));
  }

  @Test
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
  void aPlusInTheUrlIsASpace() {
    String url = "/graphql?query=query+A+%7B__typename%7D";
    assertTypename(server.send(to(url).setHeader("Accept", GRAPHQL)));
  }

  @Test
  void emptyOptionalParametersAreAsIfNotGiven() {
    assertTypename(
        get(
            Map.of(
                "query", "{__typename}", "operationName", "", "variables", "", "extensions", "")));
  }

  @Test
  void theOperationNameNullIsAName() {
    assertTypename(get(Map.of("query", "query null {__typename}", "operationName", "null")));
  }

  @Test
  void mutationsAreRefusedWith405AndNotExecuted() {
    String mutation = "mutation {bookAdd(input: {title: \"by get\", genre: NOVEL}) {book {id}}}";
    HttpResponse<String> response = get(Map.of("query", mutation));
    assertRefused(response, 405, "QUERY_REQUIRED");
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    assertThat(post("{\"query\":\"{books {nodes {title}}}\"}").body()).doesNotContain("by get");
  }

  @Test
  void aMutationThatIsNotTheOneNamedIsNoHindrance() {
    String both = "query A {__typename} mutation B {bookFail(input: {}) {book {id}}}";
    assertTypename(get(Map.of("query", both, "operationName", "A")));
  }

  @Test
  void withoutAQueryItIsNotWellFormed() {
    assertRefused(get(Map.of()), 422, "BAD_REQUEST");
    assertRefused(get(Map.of("query", "{__typename}", "variables", "[]")), 422, "BAD_REQUEST");
    assertRefused(get(Map.of("query", "{__typename}", "variables", "{")), 400, "BAD_REQUEST");
  }

  @Test
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
  void withoutAContentTypeItIsRefusedWith4xx() {
    HttpRequest.Builder request = to("/graphql").setHeader("Accept", GRAPHQL);
    assertRefused(server.send(request.POST(BodyPublishers.ofString(TYPENAME))), 415, "BAD_REQUEST");
  }

  @Test
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
  void mutationsAreExecuted() {
    assertThat(post(ADD).body()).startsWith("{\"data\":{\"bookAdd\":{\"book\":{\"id\":\"Book_");
  }

  @Test
  void parametersInTheUrlDoNotCount() {
    HttpRequest.Builder request =
        to("/graphql?query=%7B__typename%7D")
            .setHeader("Accept", GRAPHQL)
            .setHeader("Content-Type", JSON);
    assertRefused(server.send(request.POST(BodyPublishers.ofString("{}"))), 422, "BAD_REQUEST");
  }
}
