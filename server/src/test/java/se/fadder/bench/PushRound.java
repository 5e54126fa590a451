package se.fadder.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The measures of one round.
 *
 * @param latencies from due until accepted, in milliseconds, sorted
 * @param cpuNanos of the servers
 * @param fcmNanos of the local FCM
 * @param databaseNanos of the database's own processes
 * @param retries of units of work that other servers' have crossed
 * @param again how many messages were accepted more than once
 * @param mostResident of each server, in MiB
 */
record PushRound(
    List<Long> latencies,
    long cpuNanos,
    long fcmNanos,
    long databaseNanos,
    long statements,
    long commits,
    long retries,
    long again,
    List<Double> mostResident) {
  static final String HEADING =
      """
      | server | all after s | p50 s | p90 s | p99 s | a second | CPU s | of the local FCM | of PostgreSQL | SQL statements a person | commits | retries | sent again | most resident MiB | API p50/p99 ms | before |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\
      """;

  /** What processes had used before it. */
  record Before(
      List<Child> servers,
      List<Child.Used> used,
      Child fcm,
      Child.Used fcmUsed,
      LongSupplier database,
      long databaseUsed) {
    static Before of(List<Child> servers, Child fcm, LongSupplier database) throws IOException {
      List<Child.Used> used = new ArrayList<>();
      for (Child server : servers) {
        used.add(server.used());
      }
      return new Before(servers, used, fcm, fcm.used(), database, database.getAsLong());
    }

    long accepted() {
      return fcmUsed.units();
    }

    PushRound after(List<Long> latencies) throws IOException {
      long cpu = 0;
      long statements = 0;
      long commits = 0;
      long retries = 0;
      List<Double> resident = new ArrayList<>();
      for (int i = 0; i < servers.size(); i++) {
        Child.Used since = servers.get(i).used().minus(used.get(i));
        cpu += since.cpuNanos();
        statements += since.statements();
        commits += since.commits();
        retries += since.retries();
        resident.add(servers.get(i).mostResidentMiB());
      }
      Child.Used taken = fcm.used().minus(fcmUsed);
      return new PushRound(
          latencies,
          cpu,
          taken.cpuNanos(),
          database.getAsLong() - databaseUsed,
          statements,
          commits,
          retries,
          taken.units() - latencies.size(),
          resident);
    }
  }

  private double seconds(double part) {
    return latencies.get((int) Math.ceil(part * latencies.size()) - 1) / 1e3;
  }

  /**
   * A row of the table.
   *
   * @param quiet what the API took before it
   * @param busy what the API took meanwhile
   */
  String row(String name, Optional<Load.Sample> quiet, Optional<Load.Sample> busy) {
    return "| %s | %.1f | %.1f | %.1f | %.1f | %,.0f | %.1f | %.1f | %.1f | %.2f | %,d | %,d | %,d | %s | %s | %s |"
        .formatted(
            name,
            seconds(1),
            seconds(0.5),
            seconds(0.9),
            seconds(0.99),
            latencies.size() / seconds(1),
            cpuNanos / 1e9,
            fcmNanos / 1e9,
            databaseNanos / 1e9,
            (double) statements / latencies.size(),
            commits,
            retries,
            again,
            mostResident.stream().map("%.0f"::formatted).collect(Collectors.joining(", ")),
            millis(busy),
            millis(quiet));
  }

  private static String millis(Optional<Load.Sample> api) {
    return api.map(some -> "%.1f / %.1f".formatted(some.millis(0.5), some.millis(0.99))).orElse("");
  }
}
