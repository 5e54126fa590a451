package se.fadder.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import se.fadder.ImportScene;
import se.fadder.arrivals.NewHireImport;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.DatabaseWatch;
import se.fadder.db.Databases;

/**
 * A thousand newcomers with plans of eighty steps from one file, into a municipality of thirty
 * thousand, while others look at plans and tick steps at a steady pace.
 */
final class ImportBench {
  private static final int NEWCOMERS = 1000;
  private static final int OTHERS = 8;
  private static final long PAUSE_MILLIS = 40;

  /** How long the writer was taken by any unit of work, with the commit that it shared. */
  private static final class Longest implements DatabaseWatch {
    private final LongAccumulator took = new LongAccumulator(Math::max, 0);

    @Override
    public void unit(boolean writes, long waited, long took) {
      if (writes) {
        this.took.accumulate(took);
      }
    }
  }

  private ImportBench() {}

  static void run() throws Exception {
    Path file = Path.of("target", "bench", "import.db");
    Files.copy(Dataset.ofToday().file(), file, StandardCopyOption.REPLACE_EXISTING);
    Longest longest = new Longest();
    try (Database database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + file), longest);
        ImportScene scene = new ImportScene(database)) {
      warmUp(scene);
      longest.took.reset();
      Collection<Long> latencies = new ConcurrentLinkedQueue<>();
      AtomicBoolean over = new AtomicBoolean();
      NewHireImport taken;
      double seconds;
      try (ExecutorService others = others(scene, latencies, over)) {
        long before = System.nanoTime();
        taken = scene.takeIn(NEWCOMERS);
        seconds = (System.nanoTime() - before) / 1e9;
        over.set(true);
        others.shutdown();
      }
      long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
      System.out.printf("%s%n", taken);
      System.out.printf(
          "%,d newcomers in %.1f s (aim 10); longest unit of work with its commit %.1f ms (aim"
              + " 20)%n",
          NEWCOMERS, seconds, longest.took.get() / 1e6);
      System.out.printf(
          "%,d other requests meanwhile: p50 %.1f ms, p99 %.1f ms (aim 50), most %.1f ms%n",
          sorted.length,
          at(sorted, 0.5),
          at(sorted, 0.99),
          Arrays.stream(sorted).max().orElse(0) / 1e6);
    }
    Files.deleteIfExists(file);
  }

  private static void warmUp(ImportScene scene) throws Exception {
    for (int round = 0; round < 3; round++) {
      for (int number = 0; number < 300; number++) {
        scene.others(number);
        scene.list();
      }
      scene.takeIn(50);
    }
  }

  private static ExecutorService others(
      ImportScene scene, Collection<Long> latencies, AtomicBoolean over) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    AtomicInteger number = new AtomicInteger();
    for (int i = 0; i < OTHERS; i++) {
      Future<Boolean> _ =
          threads.submit(() -> {
            while (!over.get()) {
              long before = System.nanoTime();
              int turn = number.getAndIncrement();
              if (turn % 4 == 0) {
                scene.list();
              } else {
                scene.others(turn);
              }
              latencies.add(System.nanoTime() - before);
              Thread.sleep(PAUSE_MILLIS);
            }
            return true;
          });
    }
    return threads;
  }

  private static double at(long[] sorted, double part) {
    return sorted.length == 0
        ? 0
        : sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)] / 1e6;
  }
}
