package se.fadder.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import se.fadder.db.DatabaseCounts;
import se.fadder.push.BareSending;

/**
 * Firebase's SDK with no database, as a process that a benchmark starts: sends as many messages as
 * it is told, and counts those that were accepted as units of work. Its arguments are the local
 * FCM's folder and its endpoint.
 */
final class PushFloor {
  private PushFloor() {}

  public static void main(String[] args) throws IOException {
    Control.hush();
    Path folder = Path.of(args[0]);
    try (BareSending sending =
        new BareSending(
            PushTarget.credentials(folder), URI.create(args[1]), PushTarget.tokens(folder))) {
      Control.serve(
          0,
          line -> {
            int accepted = line.isEmpty() ? 0 : sending.send(Integer.parseInt(line));
            return new DatabaseCounts(0, accepted, 0, 0, 0);
          });
    }
  }
}
