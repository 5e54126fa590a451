package se.fadder.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests as many streams as there may be, at once. */
@Timeout(120)
@Tag("slow")
final class ManyStreamsTest {
  private static final int MANY = 500;
  private static final String BOOK = "Book_00000000-0000-0002-0000-000000000003";
  private static final String FOLLOW = "subscription($id: ID!) {bookChanged(id: $id) {title}}";

  private static HttpLimits limits() {
    HttpLimits usual = HttpLimits.USUAL;
    return new HttpLimits(
        usual.body(),
        usual.head(),
        usual.fields(),
        usual.line(),
        usual.connections(),
        8,
        usual.idle(),
        usual.headTime(),
        usual.bodyTime(),
        usual.answerTime(),
        new StreamLimits(MANY, MANY + 1, Duration.ofSeconds(12)));
  }

  private static EventClient open(TestServer server) {
    return EventClient.post(
        server.client, server.uri("/graphql"), TestServer.TOKEN, FOLLOW, Map.of("id", BOOK));
  }

  @Test
  void allHearOfAChangeAndOneMoreIsSentAway(@TempDir Path folder) throws InterruptedException {
    List<EventClient> clients = new ArrayList<>();
    try (TestServer server =
        TestServer.start(folder, TestServer.settings(limits(), false), List.of())) {
      for (int i = 0; i < MANY; i++) {
        EventClient client = open(server);
        assertThat(client.nextData()).contains("Book 003");
        clients.add(client);
      }
      assertThat(server.streams()).isEqualTo(MANY);
      try (EventClient more = open(server)) {
        assertThat(more.status()).isEqualTo(503);
        assertThat(more.header("Retry-After")).isEqualTo("10");
      }

      CountDownLatch told = new CountDownLatch(MANY);
      clients.forEach(client ->
          Thread.startVirtualThread(() -> {
            client.awaitData("Another");
            told.countDown();
          }));
      long start = System.nanoTime();
      String mutation =
          "{\"query\":\"mutation {bookRetitle(input: {bookId: \\\"%s\\\", title: \\\"Another\\\"}) {book {id}}}\"}"
              .formatted(BOOK);
      assertThat(
              server
                  .send(
                      server
                          .signedInTo("/graphql")
                          .header("Content-Type", "application/json")
                          .POST(BodyPublishers.ofString(mutation)))
                  .statusCode())
          .isEqualTo(200);
      assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
      System.out.printf(
          "%d streams heard of a change after %d ms%n",
          MANY, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
    clients.forEach(EventClient::close);
  }
}
