package se.fadder.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * The load that others make meanwhile, at a steady pace: reads on some connections, ticks on
 * others.
 */
final class ImportCalls implements AutoCloseable {
  static final String HEADING =
      """
      | others | requests | p50 ms | p99 ms | most ms |
      | --- | ---: | ---: | ---: | ---: |\
      """;

  private static final int CONNECTIONS = 16;
  private static final double READS_A_SECOND = 70;
  private static final double TICKS_A_SECOND = 30;
  private static final Duration WARM_UP = Duration.ofSeconds(15);

  /** One of so many reads is HR's page of plans, the others are new hires' homes. */
  private static final int PAGE_IN = 7;

  private final Load reads;
  private final Load ticks;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  ImportCalls(int port, Dataset dataset, String hr) throws IOException, SQLException {
    reads = new Load(port, CONNECTIONS, reads(hr));
    List<byte[]> all = TickBench.ticks(dataset);
    AtomicInteger next = new AtomicInteger();
    ticks = new Load(port, CONNECTIONS, _ -> all.get(next.getAndIncrement() % all.size()));
  }

  private static IntFunction<byte[]> reads(String hr) throws IOException {
    byte[] page = ClientOperation.of("onboarding", "plans").request(hr, Map.of("first", 20));
    ClientOperation home = ClientOperation.of("onboarding", "myPlan");
    byte[][] homes = new byte[Dataset.SIZE.signedIn()][];
    for (int i = 0; i < homes.length; i++) {
      homes[i] = home.request(Dataset.token(i), Map.of());
    }
    return number -> number % PAGE_IN == 0 ? page : homes[number * 31 % homes.length];
  }

  /** What is done meanwhile. */
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  /** The results of reads and of ticks. */
  record Samples(Load.Sample reads, Load.Sample ticks) {
    String rows(String when) {
      long[] all =
          Arrays.stream(new long[][] {reads.latencies(), ticks.latencies()})
              .flatMapToLong(Arrays::stream)
              .sorted()
              .toArray();
      return String.join(
          "\n",
          row("plans read " + when, reads),
          row("steps ticked " + when, ticks),
          row("all " + when, new Load.Sample(all, reads.seconds())));
    }

    private static String row(String name, Load.Sample outcome) {
      return "| %s | %,d | %.1f | %.1f | %.1f |"
          .formatted(
              name, outcome.count(), outcome.millis(0.5), outcome.millis(0.99), outcome.millis(1));
    }
  }

  void warmUp() throws InterruptedException {
    reads.closed(WARM_UP);
    ticks.closed(WARM_UP.dividedBy(3));
  }

  Samples during(Work work) throws IOException, InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    Future<Load.Sample> reading = threads.submit(() -> reads.open(over::get, READS_A_SECOND));
    Future<Load.Sample> ticking = threads.submit(() -> ticks.open(over::get, TICKS_A_SECOND));
    try {
      work.run();
    } finally {
      over.set(true);
    }
    try {
      return new Samples(reading.get(), ticking.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the load failed", e);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
