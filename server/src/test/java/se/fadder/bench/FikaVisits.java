package se.fadder.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.fadder.kernel.Rfc3339;

/**
 * People who say that they are on a visit, one after another: each time the rest of one person's
 * day is planned anew, and the breaks that it covers go. Measured is the whole request, with its
 * commit.
 */
final class FikaVisits {
  static final int COUNT = 500;

  private FikaVisits() {}

  static Load.Sample sample(Child server, Size size, Instant until)
      throws IOException, InterruptedException {
    ClientOperation visit = ClientOperation.of("visits", "busySet");
    byte[][] requests = new byte[Math.min(COUNT, size.signedIn())][];
    for (int i = 0; i < requests.length; i++) {
      Map<String, String> input =
          Map.of("id", UUID.randomUUID().toString(), "until", Rfc3339.text(until));
      requests[i] = visit.request(Dataset.token(i), Map.of("input", input));
    }
    return new Load(server.port, 1, number -> requests[number]).closed(requests.length);
  }
}
