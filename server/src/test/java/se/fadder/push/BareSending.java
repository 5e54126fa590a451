package se.fadder.push;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import se.fadder.fcm.Fcm;
import se.fadder.fcm.FcmAnswer;
import se.fadder.fcm.FcmMessage;
import se.fadder.fcm.FcmSettings;
import se.fadder.fcm.FcmWatch;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.fcm.Urgency;
import se.fadder.kernel.BackgroundThrottle;

/**
 * The benchmark of messages through Firebase's SDK alone: what a server with push cannot be faster
 * than.
 */
public final class BareSending implements AutoCloseable {
  private final Fcm fcm;
  private final List<String> tokens;

  /**
   * Makes ready.
   *
   * @param tokens a file with one in each line
   */
  public BareSending(Path credentials, URI endpoint, Path tokens) throws IOException {
    FcmSettings settings = new FcmSettings(credentials, Optional.of(endpoint));
    this.fcm =
        new Fcm(
            settings, BackgroundThrottle.ofThisMachine(() -> 0), Clock.systemUTC(), FcmWatch.NONE);
    this.tokens = Files.readAllLines(tokens);
  }

  /** Sends a message to each of the first tokens, as many at once as a server does. */
  public int send(int count) {
    AtomicInteger accepted = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(count);
    for (String token : tokens.subList(0, count)) {
      FcmMessage message = message(token);
      Thread.startVirtualThread(() -> {
        accepted.addAndGet(fcm.send(message) instanceof FcmAnswer.Accepted ? 1 : 0);
        done.countDown();
      });
    }
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return accepted.get();
  }

  private static FcmMessage message(String token) {
    return new FcmMessage(
        token,
        TokenKind.TOKEN,
        Platform.WEB,
        UUID.randomUUID().toString(),
        "STEPS_DUE",
        Instant.now().plus(Duration.ofHours(8)),
        Duration.ofHours(8),
        Urgency.NORMAL);
  }

  @Override
  public void close() {
    fcm.close();
  }
}
