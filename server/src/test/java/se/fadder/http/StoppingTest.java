package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.kernel.Endpoint;

/** Tests more than the server can do at once, and its end. */
@Timeout(60)
@Tag("slow")
final class StoppingTest {
  private static final int CLIENTS = 24;
  private static final String SLOW = "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String READY = LIVE.replace("live", "ready");

  /** An endpoint that answers when it is let. */
  private record Slow(CountDownLatch begun, CountDownLatch let) implements Endpoint {
    @Override
    public String method() {
      return "GET";
    }

    @Override
    public String path() {
      return "/slow";
    }

    @Override
    public Answer answer(Request request) {
      begun.countDown();
      try {
        let.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new Answer(200, Map.of(), "text/plain", "done".getBytes(UTF_8));
    }
  }

  private static TestServer serverFor(Path folder, int requests, Endpoint endpoint) {
    HttpLimits usual = HttpLimits.USUAL;
    HttpLimits limits =
        new HttpLimits(
            usual.body(),
            usual.head(),
            usual.fields(),
            usual.line(),
            usual.connections(),
            requests,
            usual.idle(),
            usual.headTime(),
            usual.bodyTime(),
            usual.answerTime(),
            usual.streams());
    return TestServer.start(folder, TestServer.settings(limits, false), List.of(endpoint));
  }

  /**
   * The connection on which the request was answered so, still open. A place is given back a moment
   * after its answer is read, so the request is sent anew until there is one.
   */
  private static RawConnection answered(TestServer server, String request, String ending) {
    long limit = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      RawConnection connection = new RawConnection(server.port());
      String answer = connection.send(request).readAnswer();
      if (answer.endsWith(ending)) {
        return connection;
      }
      connection.close();
      assertThat(System.nanoTime()).as("the last answer was %s", answer).isLessThan(limit);
    }
  }

  @Test
  void whatIsTooMuchAtOnceIsSentAwayForAMoment(@TempDir Path folder) throws Exception {
    Slow slow = new Slow(new CountDownLatch(2), new CountDownLatch(1));
    try (TestServer server = serverFor(folder, 2, slow);
        RawConnection one = new RawConnection(server.port());
        RawConnection two = new RawConnection(server.port())) {
      one.send(SLOW);
      two.send(SLOW);
      slow.begun.await();
      try (RawConnection third = new RawConnection(server.port())) {
        assertThat(third.send(READY).readToEnd())
            .startsWith("HTTP/1.1 503 ")
            .containsIgnoringCase("\r\nretry-after: 1\r\n")
            .endsWith("}");
      }
      slow.let.countDown();
      assertThat(one.readAnswer()).endsWith("done");
      assertThat(two.readAnswer()).endsWith("done");
      answered(server, READY, "ready").close();
    }
  }

  @Test
  void placesAreGivenBackHoweverARequestEnds(@TempDir Path folder) {
    Slow slow = new Slow(new CountDownLatch(1), new CountDownLatch(0));
    String close = READY.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    String broken = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{";
    try (TestServer server = serverFor(folder, 1, slow)) {
      for (String request : List.of(READY, close, broken, SLOW, "garbage\r\n\r\n", broken)) {
        try (RawConnection connection = new RawConnection(server.port())) {
          connection.send(request);
        }
      }
      RawConnection one = answered(server, SLOW, "done");
      try (one) {
        answered(server, SLOW, "done").close();
      }
    }
  }

  /** Else whoever looks after the server would end it for being busy. */
  @Test
  void whetherItLivesIsToldHoweverMuchThereIs(@TempDir Path folder) {
    Slow slow = new Slow(new CountDownLatch(1), new CountDownLatch(0));
    String body =
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + ("Authorization: Bearer " + TestServer.TOKEN + "\r\nContent-Length: 10\r\n\r\n{");
    List<RawConnection> slowly = new ArrayList<>();
    try (TestServer server = serverFor(folder, 10, slow)) {
      for (int i = 0; i < 10; i++) {
        slowly.add(new RawConnection(server.port()).send(body));
      }
      answered(server, READY, "}").close();
      try (RawConnection asked = new RawConnection(server.port())) {
        for (int i = 0; i < 3; i++) {
          assertThat(asked.send(LIVE).readAnswer()).startsWith("HTTP/1.1 200 ").endsWith("up");
        }
        String head = LIVE.replace("GET", "HEAD");
        assertThat(asked.send(head).readHead()).startsWith("HTTP/1.1 200 ");
      }
      // Who sends a body with it waits as everybody does.
      String withBody = LIVE.replace("\r\n\r\n", "\r\nContent-Length: 10\r\n\r\n{");
      answered(server, withBody, "}").close();
    } finally {
      slowly.forEach(RawConnection::close);
    }
  }

  /** As a proxy does that keeps its connections and knows nothing of the server's end. */
  @Test
  void whatIsOnItsWayWhenTheServerStopsIsAnswered(@TempDir Path folder) throws Exception {
    TestServer server =
        serverFor(folder, 100, new Slow(new CountDownLatch(1), new CountDownLatch(0)));
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    CountDownLatch warm = new CountDownLatch(CLIENTS);
    AtomicInteger told = new AtomicInteger();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        int pause = i % 8;
        clients.execute(() -> {
          try (RawConnection connection = new RawConnection(server.port())) {
            String answer = "";
            for (int n = 0; !isLast(answer); n++) {
              answer = connection.send(READY).readAnswer();
              if (!answer.startsWith("HTTP/1.1 ")) {
                wrong.add("nothing to request " + n + ": " + answer);
                return;
              } else if (n == 20) {
                warm.countDown();
              }
              LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
            }
            told.incrementAndGet();
          } catch (UncheckedIOException e) {
            wrong.add(e.toString());
          }
        });
      }
      try (RawConnection half = new RawConnection(server.port())) {
        warm.await();
        half.send(READY.substring(0, 20));
        Thread stop = Thread.startVirtualThread(server::close);
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        assertThat(isLast(half.send(READY.substring(20)).readAnswer())).isTrue();
        assertThat(stop.join(Duration.ofSeconds(20))).isTrue();
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(told).hasValue(CLIENTS);
  }

  private static boolean isLast(String answer) {
    return answer.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n");
  }

  @Test
  void stoppingAnswersWhatIsUnderWayAndWaitsForNobodyElse(@TempDir Path folder) throws Exception {
    Slow slow = new Slow(new CountDownLatch(1), new CountDownLatch(1));
    TestServer server = serverFor(folder, 10, slow);
    try (RawConnection idle = new RawConnection(server.port());
        RawConnection busy = new RawConnection(server.port())) {
      assertThat(idle.send(LIVE).readAnswer()).endsWith("up");
      busy.send(SLOW);
      slow.begun.await();
      Thread stop = Thread.startVirtualThread(server::close);
      assertThat(idle.readToEnd()).isEmpty();
      slow.let.countDown();
      assertThat(busy.readToEnd()).endsWith("done");
      assertThat(stop.join(Duration.ofSeconds(20))).isTrue();
    }
  }
}
