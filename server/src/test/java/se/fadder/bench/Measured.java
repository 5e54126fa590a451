package se.fadder.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The measures of one server: as fast as it could, and how long each request then took.
 *
 * @param used by the server's process, while it answered
 */
record Measured(String name, Load.Sample outcome, Child.Used used, double residentMiB) {
  private static final int ROUNDS = 5;
  private static final int MOST_WARM_UPS = 15;

  /** Of a part of the warm-up: so much may be compiled in the last. */
  private static final double COMPILED = 0.05;

  /** One server and what it is asked. */
  record Candidate(String name, Child server, Load load) {
    Measured asFastAsItCan(Duration time) throws IOException, InterruptedException {
      Child.Used before = server.used();
      Load.Sample outcome = load.closed(time);
      return new Measured(name, outcome, server.used().minus(before), server.residentMiB());
    }
  }

  /**
   * Lets a server be compiled: with one request at a time, so that the compiler has a processor,
   * and then with as many as will be measured.
   */
  static void warmUp(Candidate candidate, Duration part) throws IOException, InterruptedException {
    for (Load load : List.of(candidate.load().over(1), candidate.load())) {
      untilCompiled(candidate.server(), () -> load.closed(part));
    }
  }

  /** What a server is asked to do. */
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  /** Has a server do something until Java has hardly anything left to compile meanwhile. */
  static void untilCompiled(Child server, Work work) throws IOException, InterruptedException {
    double compiling = 1;
    for (int i = 0; i < MOST_WARM_UPS && compiling > COMPILED; i++) {
      Child.Used before = server.used();
      long began = System.nanoTime();
      work.run();
      compiling = server.used().minus(before).compiling() * 1e6 / (System.nanoTime() - began);
    }
  }

  /** One round of one server. */
  interface Round {
    Measured measure() throws IOException, InterruptedException;
  }

  /** Rounds of that length, in which each is asked as fast as it can answer. */
  static List<Round> rounds(List<Candidate> candidates, Duration time) {
    return candidates.stream()
        .<Round>map(candidate -> () -> candidate.asFastAsItCan(time))
        .toList();
  }

  /**
   * Measures all of them in turn, several times, so that what else the machine does falls on all
   * alike, and takes the median round of each.
   */
  static List<Measured> inTurn(List<Round> candidates) throws IOException, InterruptedException {
    List<List<Measured>> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Measured> measured = new ArrayList<>();
      for (Round candidate : candidates) {
        measured.add(candidate.measure());
      }
      rounds.add(measured);
    }
    List<Measured> medians = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      int place = i;
      medians.add(
          rounds.stream()
              .map(round -> round.get(place))
              .sorted(Comparator.comparingDouble(Measured::perSecond))
              .toList()
              .get(ROUNDS / 2));
    }
    return medians;
  }

  double perSecond() {
    return outcome.perSecond();
  }

  double cpuMicros() {
    return used.cpuNanos() / 1e3 / outcome.count();
  }

  double kibibytes() {
    return used.bytes() / 1024.0 / outcome.count();
  }

  double statements() {
    return (double) used.statements() / outcome.count();
  }

  static String heading() {
    return """
    | server | requests/s | p50 ms | p99 ms | CPU µs a request | allocated KiB a request | SQL statements a request | resident MiB |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\
    """;
  }

  String row() {
    return "| %s | %,.0f | %.1f | %.1f | %,.0f | %,.0f | %.1f | %,.0f |"
        .formatted(
            name,
            perSecond(),
            outcome.millis(0.50),
            outcome.millis(0.99),
            cpuMicros(),
            kibibytes(),
            statements(),
            residentMiB);
  }
}
