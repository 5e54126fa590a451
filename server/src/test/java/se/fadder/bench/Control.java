package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.fadder.db.DatabaseCounts;

/**
 * The report to a benchmark, which has started this process, of what the process has used: a line
 * for each line of standard input, until that ends.
 */
final class Control {
  static final DatabaseCounts NOTHING = new DatabaseCounts(0, 0, 0, 0, 0);

  private Control() {}

  /** Keeps what is said at start, and of a machine that is slow, out of the figures. */
  static void hush() {
    Logger.getLogger("").setLevel(Level.SEVERE);
  }

  static void serve(int port, Supplier<DatabaseCounts> database) throws IOException {
    serve(port, line -> database.get());
  }

  /** Reports as the other method does, after doing what a line says. */
  static void serve(int port, Function<String, DatabaseCounts> database) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    out.println("port " + port);
    try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        DatabaseCounts counts = database.apply(line);
        out.printf(
            "counts %d %d %d %d %d %d %d%n",
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime(),
            ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getTotalThreadAllocatedBytes(),
            counts.statements(),
            counts.units(),
            counts.commits(),
            counts.retries(),
            ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
      }
    }
  }
}
