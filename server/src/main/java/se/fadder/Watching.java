package se.fadder;

import java.util.Optional;
import se.fadder.db.Database;
import se.fadder.db.DatabaseWatch;
import se.fadder.graph.GraphWatch;
import se.fadder.http.HttpWatch;
import se.fadder.http.MetricsServer;
import se.fadder.jobs.JobWatch;
import se.fadder.push.FcmWatch;
import se.fadder.signin.SignIn;

/** Metrics where the operator wants to see them; where nobody looks, nothing is measured. */
final class Watching implements AutoCloseable {
  private final Optional<Metrics> metrics;
  private final Optional<MetricsServer> server;

  private final Foreground foreground;

  private Watching(Optional<Metrics> metrics, Optional<MetricsServer> server) {
    this.metrics = metrics;
    this.server = server;
    this.foreground = new Foreground(metrics.<HttpWatch>map(kept -> kept).orElse(HttpWatch.NONE));
  }

  /**
   * Shows metrics, or does not.
   *
   * @throws Fadder.CannotStart when the address cannot be listened on
   */
  static Watching begin(Settings settings) {
    if (settings.metricsPort().isEmpty()) {
      return new Watching(Optional.empty(), Optional.empty());
    }
    Metrics metrics = new Metrics();
    try {
      return new Watching(Optional.of(metrics), Optional.of(show(metrics, settings)));
    } catch (RuntimeException e) {
      metrics.close();
      throw e;
    }
  }

  private static MetricsServer show(Metrics metrics, Settings settings) {
    String host = settings.metricsHost();
    int port = settings.metricsPort().orElseThrow();
    try {
      MetricsServer server = MetricsServer.start(host, port, metrics::text);
      if (server.port() < 0) {
        server.close();
        throw new Fadder.CannotStart(
            "metrics.port: another program listens on "
                + (host + ":" + port)
                + ", or it may not be listened on");
      }
      return server;
    } catch (IllegalArgumentException e) {
      throw new Fadder.CannotStart("metrics.host", e);
    }
  }

  DatabaseWatch database() {
    return metrics.<DatabaseWatch>map(kept -> kept).orElse(DatabaseWatch.NONE);
  }

  GraphWatch graph() {
    return metrics.<GraphWatch>map(kept -> kept).orElse(GraphWatch.NONE);
  }

  /** Knows how many requests are under way, whether anybody looks at metrics or not. */
  Foreground http() {
    return foreground;
  }

  JobWatch jobs() {
    return metrics.<JobWatch>map(kept -> kept).orElse(JobWatch.NONE);
  }

  FcmWatch fcm() {
    return metrics.<FcmWatch>map(kept -> kept::pushed).orElse(FcmWatch.NONE);
  }

  /** Somebody has tried to sign in. */
  void signIn(SignIn.Outcome outcome) {
    metrics.ifPresent(kept -> kept.signIn(outcome));
  }

  /** Shows what a database counts by itself. */
  void count(Database database) {
    metrics.ifPresent(kept -> kept.count(database::counts));
  }

  /** Shows what waits to be told and done. */
  void count(Reminding reminding) {
    metrics.ifPresent(
        kept -> kept.count(() -> reminding.oldestWaits().toMillis() / 1e3, reminding::dead));
  }

  /** The port that metrics are shown on, if they are. */
  Optional<Integer> port() {
    return server.map(MetricsServer::port);
  }

  @Override
  public void close() {
    server.ifPresent(MetricsServer::close);
    metrics.ifPresent(Metrics::close);
  }
}
