package se.fadder.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import se.fadder.RunningServer;

/**
 * Fadder with push, set up by its environment, as a process that a benchmark starts. Its argument
 * is by how many milliseconds its clock differs: nobody is disturbed at night.
 */
final class PushServed {
  private PushServed() {}

  public static void main(String[] args) throws IOException {
    Control.hush();
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMillis(Long.parseLong(args[0])));
    try (RunningServer server = RunningServer.start(System.getenv(), clock)) {
      Control.serve(server.port(), server::counts);
    }
  }
}
