package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.fadder.db.DatabaseCounts;
import se.fadder.fcm.TokenKind;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.fcm.local.Sent;

/**
 * A local FCM, as a process that a benchmark starts: what it accepts it counts as units of work.
 * Its arguments are its folder, where it leaves a file of tokens and one of what it has accepted,
 * and how many tokens.
 */
final class PushTarget {
  private PushTarget() {}

  public static void main(String[] args) throws IOException {
    Control.hush();
    Path folder = Path.of(args[0]);
    try (LocalFcm fcm = LocalFcm.start(folder, Clock.systemUTC());
        BufferedWriter accepted = Files.newBufferedWriter(accepted(folder))) {
      List<String> tokens = new ArrayList<>();
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        tokens.add(fcm.issue(TokenKind.TOKEN));
      }
      Files.write(tokens(folder), tokens, UTF_8);
      fcm.listen(sent -> write(accepted, sent));
      Control.serve(fcm.endpoint().getPort(), () -> counts(fcm, accepted));
    }
  }

  /** Where a process that a benchmark has started is reached. */
  static String endpoint(Child target) {
    return "https://localhost:" + target.port;
  }

  static Path tokens(Path folder) {
    return folder.resolve("tokens");
  }

  /** A line for each: when it was accepted, in milliseconds, the token, and the message's id. */
  static Path accepted(Path folder) {
    return folder.resolve("accepted");
  }

  static Path credentials(Path folder) {
    return folder.resolve("service-account.json");
  }

  /** The flags with which a process trusts it. */
  static List<String> trust(Path folder) {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + folder.resolve("trust.p12"),
        "-Djavax.net.ssl.trustStorePassword=changeit");
  }

  private static void write(BufferedWriter out, Sent sent) {
    synchronized (out) {
      try {
        out.write(
            sent.at().toEpochMilli() + " " + sent.token() + " " + sent.data().get("id") + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static DatabaseCounts counts(LocalFcm fcm, BufferedWriter out) {
    synchronized (out) {
      try {
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new DatabaseCounts(0, fcm.accepted(), 0, 0, 0);
  }

  /** Waits until it has accepted so many in all. */
  static void await(Child target, long count) throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (target.used().units() < count) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("only " + target.used().units() + " were accepted");
      }
      Thread.sleep(50);
    }
  }

  /**
   * From that time on until each device had its message, in milliseconds, sorted. One that was sent
   * again counts once.
   */
  static List<Long> latencies(Child target, Path folder, long accepted, Instant from, int devices)
      throws IOException, InterruptedException {
    Map<String, Long> first = first(folder, accepted);
    while (first.size() < devices) {
      Thread.sleep(100);
      await(target, accepted + devices);
      first = first(folder, accepted);
    }
    return first.values().stream().map(at -> at - from.toEpochMilli()).sorted().toList();
  }

  private static Map<String, Long> first(Path folder, long accepted) throws IOException {
    Map<String, Long> first = new HashMap<>();
    try (Stream<String> lines = Files.lines(accepted(folder))) {
      lines
          .skip(accepted)
          .map(line -> line.split(" "))
          .forEach(line -> first.putIfAbsent(line[1], Long.valueOf(line[0])));
    }
    return first;
  }
}
