package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests input that cannot be: a clear error of the right code and status, and nothing is stored.
 */
final class BadInputTest extends GraphConversation {
  /** What is inside the server and helps nobody who builds a client. */
  private static final String INSIDE =
      ".*(\\w+Value\\{|LinkedHashMap|ArrayList|BigInteger|BigDecimal|Integer|Double|'Map'|java\\.|graphql\\."
          + "|Exception|ANTLR|AST|coerce).*";

  private String before = "";

  @BeforeEach
  void look() {
    before = books();
  }

  @AfterEach
  void nothingIsStored() {
    assertThat(books()).isEqualTo(before);
  }

  private String books() {
    return post("{\"query\":\"{books(first: 100) {nodes {id title}}}\"}").body();
  }

  private HttpResponse<String> ask(String query, Map<String, Object> variables) {
    return post(
        new ObjectMapper().valueToTree(Map.of("query", query, "variables", variables)).toString());
  }

  private static String add(String title) {
    return "mutation {bookAdd(input: {title: %s, genre: NOVEL}) {book {id} userErrors {field code message}}}"
        .formatted(title);
  }

  @Test
  void malformedJson() {
    String good = ADD.strip();
    for (int end = 1; end < good.length(); end += 7) {
      assertRefused(post(good.substring(0, end)), 400, "BAD_REQUEST");
    }
    for (String bad : List.of(good + good, "[" + good, good.replace(':', '='), good + "\u0000")) {
      assertRefused(post(bad), 400, "BAD_REQUEST");
    }
  }

  @Test
  void malformedUtf8() {
    for (int[] wrong :
        new int[][] {{0xff}, {0xc3}, {0xc0, 0x80}, {0xed, 0xa0, 0x80}, {0xf5, 0x80, 0x80, 0x80}}) {
      byte[] body = ADD.replace("x", "xxxxx").getBytes(UTF_8);
      for (int i = 0; i < wrong.length; i++) {
        body[ADD.indexOf("\\\"x") + 2 + i] = (byte) wrong[i];
      }
      HttpRequest.Builder request =
          to("/graphql").setHeader("Content-Type", JSON).setHeader("Accept", GRAPHQL);
      assertRefused(
          server.send(request.POST(BodyPublishers.ofByteArray(body))), 400, "BAD_REQUEST");
    }
  }

  @Test
  void unknownFields() {
    for (String query :
        List.of(
            "{nothingLikeThat}",
            "{books {titles}}",
            "{books(last: 1) {nodes {id}}}",
            "mutation {bookBurn(input: {}) {book {id}}}",
            "mutation {bookAdd(input: {title: \"x\", genre: NOVEL, isbn: 1}) {book {id}}}")) {
      assertRefused(ask(query, Map.of()), 422, "GRAPHQL_VALIDATION_FAILED");
    }
    String mutation = "mutation($i: BookAddInput!) {bookAdd(input: $i) {book {id}}}";
    Map<String, Object> extra = Map.of("title", "x", "genre", "NOVEL", "isbn", 1);
    assertRefused(ask(mutation, Map.of("i", extra)), 422, "BAD_USER_INPUT");
  }

  @Test
  void wrongTypesInTheDocumentAreToldInPlainWords() {
    for (String wrong :
        List.of("1", "1.5", "true", "X", "[1]", "{a: 1}", "{a: [{b: \"x\"}]}", "\"\"\"1\"\"\"")) {
      for (String query :
          List.of(
              "{books(first: " + wrong + ", after: {}) {nodes {id}}}",
              "{echo(text: []) {text}}",
              "{echo(day: " + wrong + ") {text}}",
              "{echo(uuid: " + wrong + ") {text}}",
              "{node(id: {x: " + wrong + "}) {id}}",
              "{echo(genre: [" + wrong + ", " + wrong + "]) {text}}",
              "query($n: Int = {x: " + wrong + "}) {books(first: $n) {nodes {id}}}",
              "mutation {bookAdd(input: " + wrong + ") {book {id}}}",
              "{__typename @include(if: {x: " + wrong + "})}",
              "{__typename @skip(if: true) @skip(if: true)}")) {
        HttpResponse<String> response = ask(query, Map.of());
        assertRefused(response, 422, "GRAPHQL_VALIDATION_FAILED");
        assertPlain(query, response);
      }
    }
  }

  private static void assertPlain(String query, HttpResponse<String> response) {
    for (JsonNode error : json(response).get("errors")) {
      assertThat(error.get("message").asText()).as(query).doesNotMatch("(?s)" + INSIDE);
    }
  }

  @Test
  void wrongTypesInVariablesAreToldInPlainWords() {
    List<Object> values = new ArrayList<>(List.of(1, 1.5, true, "x", List.of(1), Map.of("a", 1)));
    values.add(new java.math.BigInteger("9".repeat(40)));
    for (String type : List.of("Int!", "String!", "Date!", "DateTime!", "UUID!", "Genre!")) {
      String argument = type.startsWith("Int") ? "" : type.substring(0, type.length() - 1);
      String query =
          type.equals("Int!")
              ? "query($v: Int!) {books(first: $v) {nodes {id}}}"
              : "query($v: %s) {echo(%s: $v) {text}}"
                  .formatted(
                      type,
                      Map.of("String", "text", "Date", "day", "DateTime", "time", "UUID", "uuid")
                          .getOrDefault(argument, "genre"));
      int refused = 0;
      for (Object value : values) {
        HttpResponse<String> response = ask(query, Map.of("v", value));
        if (response.statusCode() != 200) {
          assertRefused(response, 422, "BAD_USER_INPUT");
          assertPlain(query + value, response);
          refused++;
        }
      }
      assertThat(refused).as(type).isGreaterThanOrEqualTo(values.size() - 1);
      assertPlain(query, ask(query, Map.of()));
    }
    String mutation = "mutation($i: BookAddInput!) {bookAdd(input: $i) {book {id}}}";
    for (Object input :
        List.of(1, "x", true, List.of(), List.of(1, 2), Map.of(), Map.of("title", 1))) {
      HttpResponse<String> response = ask(mutation, Map.of("i", input));
      assertRefused(response, 422, "BAD_USER_INPUT");
      assertPlain(mutation + input, response);
    }
  }

  @Test
  void whatIsNoGraphqlIsToldInPlainWords() {
    for (String query :
        List.of("{", "}", "{a(", "{%}", "{a \ud83e\udd86}", "query Q(", "\"", "{a(b: \"\\q\")}")) {
      HttpResponse<String> response = ask(query, Map.of());
      assertRefused(response, 400, "GRAPHQL_PARSE_FAILED");
      assertPlain(query, response);
    }
  }

  @Test
  void hugeBodies() {
    for (int size : List.of(393_217, 1_000_000, 20_000_000)) {
      HttpRequest.Builder request =
          to("/graphql").setHeader("Content-Type", JSON).setHeader("Accept", GRAPHQL);
      byte[] body = (ADD + " ".repeat(size - ADD.length())).getBytes(UTF_8);
      try {
        assertRefused(
            server.send(request.POST(BodyPublishers.ofByteArray(body))), 413, "LIMIT_EXCEEDED");
      } catch (java.io.UncheckedIOException e) {
        // The server ends the connection while the client still writes; so the client may not read.
        assertThat(size).isGreaterThan(393_217);
      }
    }
  }

  @Test
  void tenThousandAliases() {
    String aliases =
        IntStream.range(0, 10_000)
            .mapToObj(i -> Integer.toString(i, 36).replaceFirst("^(?=\\d)", "_") + ":id")
            .collect(Collectors.joining(" "));
    HttpResponse<String> response = ask("{" + aliases + "}", Map.of());
    assertThat(response.statusCode()).isIn(413, 422);
    assertRefused(response, response.statusCode(), "LIMIT_EXCEEDED");
    assertRefused(ask("{" + aliases.substring(0, 1_500) + "}", Map.of()), 422, "LIMIT_EXCEEDED");
  }

  @Test
  void deepNesting() {
    String deep = "{books{nodes" + "{sequel".repeat(2_000) + "{id}" + "}".repeat(2_002);
    assertRefused(ask(deep, Map.of()), 422, "LIMIT_EXCEEDED");
    String lists = "[".repeat(5_000) + "]".repeat(5_000);
    assertRefused(ask("{echo(text: " + lists + ") {text}}", Map.of()), 422, "LIMIT_EXCEEDED");
    assertRefused(
        post("{\"query\":\"{__typename}\",\"variables\":{\"a\":" + lists + "}}"),
        400,
        "BAD_REQUEST");
  }

  @Test
  void cyclicFragments() {
    for (String query :
        List.of(
            "{...A} fragment A on Query {...A}",
            "{...A} fragment A on Query {...B} fragment B on Query {...A}",
            "{books {nodes {...A}}} fragment A on Book {sequel {...A}}")) {
      assertRefused(ask(query, Map.of()), 422, "GRAPHQL_VALIDATION_FAILED");
    }
  }

  @Test
  void textThatCannotBeStored() {
    Map.of(
            "om 811228-9874 ringer",
            "IDENTITY_NUMBER",
            "19811228-9874",
            "IDENTITY_NUMBER",
            "811288-9871",
            "IDENTITY_NUMBER",
            "🦆".repeat(10_000),
            "TOO_LONG",
            "å".repeat(10_000),
            "TOO_LONG",
            "bell\u0007",
            "INVALID",
            "\u202edrow",
            "INVALID",
            " \n ",
            "INVALID")
        .forEach((title, code) -> {
          String mutation =
              "mutation($i: BookAddInput!) {bookAdd(input: $i) {book {id} userErrors {field"
                  + " code}}}";
          HttpResponse<String> response =
              ask(mutation, Map.of("i", Map.of("title", title, "genre", "NOVEL")));
          assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
          assertThat(json(response).at("/data/bookAdd/book").isNull()).isTrue();
          assertThat(json(response).at("/data/bookAdd/userErrors/0/code").asText()).isEqualTo(code);
          assertThat(json(response).at("/data/bookAdd/userErrors/0/field/0").asText())
              .isEqualTo("title");
        });
  }

  @Test
  void aHalfOfASurrogatePair() {
    String half = add("\\\"\\\\ud83e\\\"");
    assertRefused(post("{\"query\":\"" + half + "\"}"), 400, "GRAPHQL_PARSE_FAILED");
  }
}
