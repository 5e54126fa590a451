package se.fadder.storm;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.schema.GraphQLSchema;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The generator of requests: most are GraphQL that fits, others were before chance changed them.
 */
record Requests(URI server, GraphQLSchema schema, SplittableRandom random, Values values) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final List<String> BITS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "\"",
          "\"\"\"",
          "\\",
          "\\u0000",
          "\\ud800",
          ":",
          "!",
          "$",
          "@",
          "...",
          "&",
          "null",
          "-1",
          "1e999",
          "\u0000",
          "\u00ff",
          "å",
          "🦆",
          "on",
          "fragment A on Query {...A}",
          "mutation",
          "subscription",
          "first: 1000000",
          "__schema {types {name}}",
          "#",
          "\r\n",
          "\ufeff");

  private static final List<String> PATHS =
      List.of(
          "/",
          "/graphql",
          "/graphql/",
          "/graphql;x=1",
          "/%67raphql",
          "//graphql",
          "/graphql?query",
          "/graphql?query=%7B__typename%7D&variables=%7B",
          "/graphql?documentId=sha256:x",
          "/graphql?query=%C3%28",
          "/health/live",
          "/health/ready",
          "/signin",
          "/signin/demo",
          "/signout",
          "/invitation",
          "/password",
          "/arrivals/check",
          "/app.js",
          "/app.js/",
          "/lib/lit/index.js",
          "/lib/../../x",
          "/%2e%2e/%2e%2e/etc/passwd",
          "/graphiql",
          "/texts/all.js",
          "/å".replace("å", "%C3%A5"),
          "/%00");

  private static final List<String> METHODS =
      List.of("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "X");

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json; charset=utf-8",
          "application/json;charset=latin1",
          "text/plain",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "application/graphql",
          "x",
          ";");

  private static final List<String> ACCEPTS =
      List.of(
          "application/graphql-response+json",
          "application/json",
          "*/*",
          "text/html",
          ";;;",
          ",",
          "*",
          "application/json;q=2",
          "application/graphql-response+json;q=0, */*;q=0.001");

  /** A request by somebody with that token, or by nobody. */
  HttpRequest make(@Nullable String token) {
    HttpRequest.Builder request =
        switch (random.nextInt(20)) {
          case 0, 1 -> json(spoil(operation().document()));
          case 2, 3 -> raw(spoil(operation().toJson()).getBytes(UTF_8));
          case 4 -> raw(bytes(operation().toJson()));
          case 5 -> get();
          case 6 -> elsewhere();
          case 7 ->
              raw(operation().toJson().getBytes(UTF_8))
                  .setHeader("Accept", values.any(ACCEPTS))
                  .setHeader("Content-Type", values.any(TYPES));
          default -> raw(operation().toJson().getBytes(UTF_8));
        };
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    return request.timeout(PATIENCE).build();
  }

  private Operations.Made operation() {
    return new Operations(schema, random, values).make();
  }

  private HttpRequest.Builder json(String document) {
    return raw(new Operations.Made(document, java.util.Map.of()).toJson().getBytes(UTF_8));
  }

  private HttpRequest.Builder raw(byte[] body) {
    return HttpRequest.newBuilder(server.resolve("/graphql"))
        .setHeader("Content-Type", "application/json")
        .setHeader("Accept", "application/graphql-response+json")
        .POST(BodyPublishers.ofByteArray(body));
  }

  private HttpRequest.Builder get() {
    String document = operation().document();
    String query =
        "query="
            + URLEncoder.encode(document.length() > 1_500 ? "{viewer{today}}" : document, UTF_8);
    String more =
        random.nextBoolean() ? "" : "&variables=" + URLEncoder.encode(spoil("{\"v0\": 1}"), UTF_8);
    return HttpRequest.newBuilder(server.resolve("/graphql?" + query + more));
  }

  private HttpRequest.Builder elsewhere() {
    String body =
        spoil("{\"username\": \"alva.ekenas\", \"password\": \"x\", \"client\": \"NATIVE\"}");
    return HttpRequest.newBuilder(URI.create(server + values.any(PATHS)))
        .setHeader("Content-Type", values.any(TYPES))
        .setHeader("Accept", values.any(ACCEPTS))
        .method(values.any(METHODS), BodyPublishers.ofString(body));
  }

  /** One to four changes: a bit more, a piece less, or a character of another kind. */
  private String spoil(String text) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int i = random.nextInt(1, 5); i > 0 && !spoilt.isEmpty(); i--) {
      int at = random.nextInt(spoilt.length());
      switch (random.nextInt(3)) {
        case 0 -> spoilt.insert(at, values.any(BITS));
        case 1 -> spoilt.delete(at, Math.min(spoilt.length(), at + random.nextInt(1, 12)));
        default -> spoilt.setCharAt(at, (char) random.nextInt(512));
      }
    }
    return spoilt.toString();
  }

  private byte[] bytes(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
