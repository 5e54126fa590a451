package se.fadder.operations;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.DatabaseWatch;
import se.fadder.fcm.FcmWatch;
import se.fadder.graph.GraphWatch;
import se.fadder.http.HttpWatch;
import se.fadder.http.MetricsServer;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.CannotStart;
import se.fadder.signin.SignInResult;

/**
 * The monitoring of the server by metrics where the operator wants to see them; where nobody looks,
 * nothing is measured.
 */
public final class Monitoring implements AutoCloseable {
  private final OperationsSettings settings;
  private final Optional<Metrics> metrics;
  private final InFlightRequests inFlightRequests;
  private volatile @Nullable MetricsServer server;

  /** Creates the metrics if they are to be shown; they are not shown before the start. */
  public Monitoring(OperationsSettings settings) {
    this.settings = settings;
    this.metrics = settings.metricsPort().isEmpty() ? Optional.empty() : Optional.of(new Metrics());
    this.inFlightRequests =
        new InFlightRequests(metrics.<HttpWatch>map(kept -> kept).orElse(HttpWatch.NONE));
  }

  /**
   * Shows metrics from now on, if anybody is to see them.
   *
   * @return what ends it
   * @throws CannotStart when the address cannot be listened on
   */
  public AutoCloseable start() {
    if (metrics.isEmpty()) {
      return () -> {};
    }
    MetricsServer begun =
        show(metrics.get(), settings.metricsHost(), settings.metricsPort().orElseThrow());
    server = begun;
    return begun;
  }

  private static MetricsServer show(Metrics metrics, String host, int port) {
    try {
      MetricsServer server = MetricsServer.start(host, port, metrics::text);
      if (server.port() < 0) {
        server.close();
        throw new CannotStart(
            "metrics.port: another program listens on "
                + (host + ":" + port)
                + ", or it may not be listened on");
      }
      return server;
    } catch (IllegalArgumentException e) {
      throw new CannotStart("metrics.host", e);
    }
  }

  public DatabaseWatch database() {
    return metrics.<DatabaseWatch>map(kept -> kept).orElse(DatabaseWatch.NONE);
  }

  public GraphWatch graph() {
    return metrics.<GraphWatch>map(kept -> kept).orElse(GraphWatch.NONE);
  }

  /**
   * The watch of HTTP, which knows how many requests are under way, whether anybody looks at
   * metrics or not.
   */
  public InFlightRequests http() {
    return inFlightRequests;
  }

  public JobWatch jobs() {
    return metrics.<JobWatch>map(kept -> kept).orElse(JobWatch.NONE);
  }

  public FcmWatch fcm() {
    return metrics.<FcmWatch>map(kept -> kept::pushed).orElse(FcmWatch.NONE);
  }

  /** Counts an attempt to sign in. */
  public void signIn(SignInResult outcome) {
    metrics.ifPresent(kept -> kept.signIn(outcome));
  }

  /** Shows the counts of a database. */
  public void count(Database database) {
    metrics.ifPresent(kept -> kept.count(database::counts, database::isWritable));
  }

  /**
   * Shows the figures of the outbox and the jobs.
   *
   * @param oldestWaits how long the oldest reminder waits that should have been told
   * @param dead how many jobs have failed too often
   */
  public void count(Supplier<Duration> oldestWaits, LongSupplier dead) {
    metrics.ifPresent(
        kept -> kept.count(() -> oldestWaits.get().toMillis() / 1e3, dead::getAsLong));
  }

  /** The host and the port that metrics are shown on, if they are. */
  public Optional<String> address() {
    return port().map(port -> settings.metricsHost() + ":" + port);
  }

  /** The port that metrics are shown on, if they are. */
  public Optional<Integer> port() {
    return Optional.ofNullable(server).map(MetricsServer::port);
  }

  @Override
  public void close() {
    metrics.ifPresent(Metrics::close);
  }
}
