package se.fadder.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import se.fadder.RunningServer;

/**
 * Fadder with push, set up by its environment, as a process that a benchmark starts. Its argument
 * is by how many milliseconds its clock differs: nobody is disturbed at night. It says how long
 * SQLite's writer was held; see {@link WriterHolds}.
 */
final class PushServed {
  private PushServed() {}

  public static void main(String[] args) throws IOException {
    Control.hush();
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMillis(Long.parseLong(args[0])));
    WriterHolds holds = new WriterHolds();
    try (RunningServer server = RunningServer.start(System.getenv(), clock, metrics -> holds)) {
      Control.serve(
          server.port(),
          line -> {
            holds.said(line).forEach(System.out::println);
            return server.counts();
          });
    }
  }
}
