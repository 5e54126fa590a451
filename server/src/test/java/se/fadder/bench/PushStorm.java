package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A storm of reminders on servers that share a database.
 *
 * @param database what its own processes have used, in nanoseconds of CPU
 */
record PushStorm(PushPeople people, Child fcm, Path folder, LongSupplier database) {
  /** Java compiles for minutes what is to be done for months. */
  private static final int WARM_UPS = 3;

  /** What so many servers make of it, after they have warmed up. */
  String row(String name, Map<String, String> settings, int count)
      throws IOException, InterruptedException, SQLException {
    Duration offset = Duration.between(Instant.now(), morning());
    people.prepare(PushTarget.tokens(folder), Instant.now().plus(offset));
    List<Child> servers = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        servers.add(start(settings, fcm, folder, offset));
      }
      return row(name, offset, servers);
    } finally {
      servers.forEach(Child::close);
    }
  }

  /** Starts a server that sends to that FCM, and whose clock differs by so much. */
  static Child start(Map<String, String> settings, Child fcm, Path folder, Duration offset)
      throws IOException {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("FADDER_FCM_CREDENTIALS", PushTarget.credentials(folder).toString());
    environment.put("FADDER_FCM_ENDPOINT", PushTarget.endpoint(fcm));
    return Child.start(
        environment, PushTarget.trust(folder), PushServed.class, Long.toString(offset.toMillis()));
  }

  /** When people are not in their quiet hours. */
  private static Instant morning() {
    return Dataset.today()
        .atTime(LocalTime.of(10, 0))
        .atZone(ZoneId.of("Europe/Stockholm"))
        .toInstant();
  }

  private String row(String name, Duration offset, List<Child> servers)
      throws IOException, InterruptedException, SQLException {
    try (PushCalls calls = new PushCalls(servers, Dataset.SIZE)) {
      calls.warmUp();
      for (int i = 1; i <= WARM_UPS; i++) {
        int round = i;
        calls.during(() -> remind(round, PushBench.WARM_UP, offset));
      }
      Load.Sample quiet = calls.during(() -> Thread.sleep(Bench.part()));
      PushRound.Before before = PushRound.Before.of(servers, fcm, database);
      Instant[] due = new Instant[1];
      Load.Sample busy =
          calls.during(() -> due[0] = remind(WARM_UPS + 1, PushBench.PEOPLE, offset));
      List<Long> latencies =
          PushTarget.latencies(fcm, folder, before.accepted(), due[0], PushBench.PEOPLE);
      while (people.open() > 0) {
        Thread.sleep(50);
      }
      return before.after(latencies).row(name, Optional.of(quiet), Optional.of(busy));
    }
  }

  /** Has them reminded and waits until all are; answers with when it was due. */
  private Instant remind(int round, int count, Duration offset)
      throws IOException, InterruptedException, SQLException {
    long before = fcm.used().units();
    Instant due = Instant.now().plusSeconds(10);
    people.remind(round, count, due.plus(offset));
    if (Instant.now().isAfter(due)) {
      throw new IllegalStateException("the machine is too slow: what is due was written too late");
    }
    PushTarget.await(fcm, before + count);
    return due;
  }
}
