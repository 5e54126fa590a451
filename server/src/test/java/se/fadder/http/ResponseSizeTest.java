package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fadder.graph.Limits;
import se.fadder.graph.engine.Graph;

/** Tests that an answer is written up to a number of bytes, and no further. */
final class ResponseSizeTest extends GraphConversation {
  private static final int MOST = 1_200;

  @Override
  TestServer serverIn(Path folder) {
    Limits narrow =
        new Limits(32_768, 1_000, 10, 16, 15, 50, 10_000, MOST, 2, 30, Duration.ofSeconds(5));
    return TestServer.start(folder, new Graph.Settings(narrow, false));
  }

  /** Asks fifteen times for a text of twenty characters: fewer than it takes as many bytes. */
  private static String fifteenTimes(String character) {
    String fields =
        IntStream.range(0, 15)
            .mapToObj(i -> "a%02d: echo(text: $t) {text}".formatted(i))
            .collect(Collectors.joining(" "));
    return "{\"query\": \"query($t: String!) {%s}\", \"variables\": {\"t\": \"%s\"}}"
        .formatted(fields, character.repeat(20));
  }

  @Test
  void bytesCountAndNotCharacters() {
    for (String accept : List.of(GRAPHQL, JSON)) {
      HttpResponse<String> small = post(fifteenTimes("x"), "Accept", accept);
      assertThat(small.statusCode()).isEqualTo(200);
      assertThat(json(small).has("errors")).isFalse();
      HttpResponse<String> large = post(fifteenTimes("😀"), "Accept", accept);
      assertThat(large.statusCode()).isEqualTo(accept.equals(GRAPHQL) ? 294 : 200);
      assertTooLarge(json(large));
    }
  }

  @Test
  void aStreamOfOneAnswerTellsItToo() {
    String event = post(fifteenTimes("😀"), "Accept", "text/event-stream").body();
    assertThat(event).startsWith("event: next\ndata: {\"errors\"").contains("RESPONSE_TOO_LARGE");
  }

  private static void assertTooLarge(JsonNode answer) {
    assertThat(answer.at("/data").isNull()).isTrue();
    assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("RESPONSE_TOO_LARGE");
    assertThat(answer.at("/errors")).hasSize(1);
  }

  @Test
  void anAnswerMayTakeExactlyAsMuch() throws Exception {
    Map<String, Object> body = Map.of("å", Collections.nCopies(20_000, "\"😀"));
    byte[] whole = AnswerJson.bytes(body);
    assertThat(AnswerJson.bytes(body, whole.length)).isEqualTo(whole);
    assertThat(new String(whole, UTF_8)).startsWith("{\"å\":[\"\\\"😀\",");
    assertThatThrownBy(() -> AnswerJson.bytes(body, whole.length - 1))
        .isInstanceOf(AnswerJson.TooLarge.class);
  }
}
