package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.kernel.Endpoint;

/** More than the server can do at once, and its end. */
@Timeout(60)
final class StoppingTest {
  private static final String SLOW = "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";

  /** Answers when it is let. */
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
        assertThat(third.send(LIVE).readToEnd())
            .startsWith("HTTP/1.1 503 ")
            .containsIgnoringCase("\r\nretry-after: 1\r\n")
            .endsWith("}");
      }
      slow.let.countDown();
      assertThat(one.readAnswer()).endsWith("done");
      assertThat(two.readAnswer()).endsWith("done");
      answered(server, LIVE, "up").close();
    }
  }

  @Test
  void placesAreGivenBackHoweverARequestEnds(@TempDir Path folder) {
    Slow slow = new Slow(new CountDownLatch(1), new CountDownLatch(0));
    String close = LIVE.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    String broken = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{";
    try (TestServer server = serverFor(folder, 1, slow)) {
      for (String request : List.of(LIVE, close, broken, SLOW, "garbage\r\n\r\n", broken)) {
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
