package se.fadder.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** The people who look at their plans meanwhile: an even load, far below what a server can do. */
final class PushCalls implements AutoCloseable {
  private static final int A_SECOND = 20;
  private static final int CONNECTIONS = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(30);

  private final List<Child> servers;
  private final byte[][] requests;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  PushCalls(List<Child> servers, Size size) throws IOException {
    this.servers = servers;
    this.requests = new byte[size.signedIn()][];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = HomeBench.request(Dataset.token(i), "");
    }
  }

  /** Lets each server be compiled for them. */
  void warmUp() throws InterruptedException {
    for (Child server : servers) {
      new Load(server.port, CONNECTIONS, number -> requests[number % requests.length])
          .closed(WARM_UP);
    }
  }

  /** What is done meanwhile. */
  interface Work {
    void run() throws IOException, InterruptedException, SQLException;
  }

  /** What requests came to while that was done. */
  Load.Sample during(Work work) throws IOException, InterruptedException, SQLException {
    AtomicBoolean over = new AtomicBoolean();
    List<Future<Load.Sample>> loads = new ArrayList<>();
    for (Child server : servers) {
      Load load =
          new Load(server.port, CONNECTIONS, number -> requests[number * 31 % requests.length]);
      Callable<Load.Sample> calling =
          () -> load.open(over::get, (double) A_SECOND / servers.size());
      loads.add(threads.submit(calling));
    }
    try {
      work.run();
    } finally {
      over.set(true);
    }
    long[] latencies =
        loads.stream()
            .map(PushCalls::result)
            .flatMapToLong(outcome -> Arrays.stream(outcome.latencies()))
            .sorted()
            .toArray();
    return new Load.Sample(latencies, result(loads.getFirst()).seconds());
  }

  private static Load.Sample result(Future<Load.Sample> load) {
    try {
      return load.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("the load failed", e);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
