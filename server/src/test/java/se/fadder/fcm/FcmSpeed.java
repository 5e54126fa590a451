package se.fadder.fcm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.kernel.BackgroundThrottle;

/**
 * The benchmark of messages through the SDK to a local FCM in the same process: prints how fast
 * they go.
 */
final class FcmSpeed {
  private static final int ROUNDS = 4;
  private static final int MESSAGES = 10_000;

  private FcmSpeed() {}

  public static void main(String... args) throws Exception {
    Path folder = Files.createTempDirectory("fcm-speed");
    long began = System.nanoTime();
    try (LocalFcm local = LocalFcm.start(folder, Clock.systemUTC())) {
      long started = System.nanoTime();
      FcmSettings settings = new FcmSettings(local.credentials(), Optional.of(local.endpoint()));
      try (Fcm fcm =
          new Fcm(
              settings,
              BackgroundThrottle.ofThisMachine(() -> 0),
              Clock.systemUTC(),
              FcmWatch.NONE,
              local.trust())) {
        System.out.printf(
            "local FCM %d ms, client %d ms%n",
            (started - began) / 1_000_000, (System.nanoTime() - started) / 1_000_000);
        for (int round = 0; round < ROUNDS; round++) {
          round(local, fcm);
        }
      }
      System.out.println(local.traffic() + ", at most at once " + local.traffic().mostAtOnce());
    }
  }

  private static void round(LocalFcm local, Fcm fcm) throws InterruptedException {
    List<String> tokens =
        IntStream.range(0, 1000).mapToObj(i -> local.issue(TokenKind.TOKEN)).toList();
    AtomicInteger accepted = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(MESSAGES);
    long cpuBefore = cpu();
    long began = System.nanoTime();
    for (int i = 0; i < MESSAGES; i++) {
      FcmMessage message =
          new FcmMessage(
              tokens.get(i % tokens.size()),
              TokenKind.TOKEN,
              Platform.WEB,
              "id-" + i,
              "STEPS_DUE",
              Instant.now().plusSeconds(3600),
              Duration.ofHours(1),
              Urgency.NORMAL);
      Thread.startVirtualThread(() -> {
        accepted.addAndGet(fcm.send(message) instanceof FcmAnswer.Accepted ? 1 : 0);
        done.countDown();
      });
    }
    done.await();
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "%d of %d accepted, %.0f a second, %d µs of CPU each, both sides together%n",
        accepted.get(), MESSAGES, MESSAGES / seconds, (cpu() - cpuBefore) / 1000 / MESSAGES);
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }
}
