package se.fadder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.db.DatabaseCounts;
import se.fadder.db.DatabaseWatch;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.GraphWatch;
import se.fadder.http.HttpWatch;
import se.fadder.jobs.JobWatch;
import se.fadder.push.FcmAnswer;
import se.fadder.signin.SignIn;

/**
 * The one place that knows Micrometer: listens to what the rooms tell of themselves, and keeps it
 * as metrics, each of which {@code deploy/METRICS.md} explains. No label can be chosen by a client,
 * so their number is bounded.
 */
final class Metrics implements HttpWatch, GraphWatch, DatabaseWatch, JobWatch, AutoCloseable {
  /** Fine where most should be, and up to the time that an operation may take at most. */
  private static final Duration[] BUCKETS = millis(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 5000);

  private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256};

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final Map<Request, Timer> requests = new ConcurrentHashMap<>();
  private final Map<Integer, Counter> refusals = new ConcurrentHashMap<>();
  private final Map<String, Timer> operations = new ConcurrentHashMap<>();
  private final Map<Answered, Counter> outcomes = new ConcurrentHashMap<>();
  private final Map<String, Counter> signIns = new ConcurrentHashMap<>();

  private final Map<Worked, Timer> jobs = new ConcurrentHashMap<>();
  private final Map<String, Timer> jobsLate = new ConcurrentHashMap<>();
  private final Map<FcmAnswer.Kind, Timer> pushes = new ConcurrentHashMap<>();

  private final Timer statements = timer("fadder.sql.statements").register(registry);
  private final Timer reads = timer("fadder.sql.units").tag("kind", "read").register(registry);
  private final Timer writes = timer("fadder.sql.units").tag("kind", "write").register(registry);
  private final Timer waitToRead = timer("fadder.sql.wait").tag("kind", "read").register(registry);
  private final Timer waitToWrite =
      timer("fadder.sql.wait").tag("kind", "write").register(registry);
  private final Counter stopped = registry.counter("fadder.sql.statements.stopped");
  private final Timer holds = timer("fadder.writer.holds").register(registry);
  private final Timer commits = timer("fadder.writer.commits").register(registry);
  private final DistributionSummary shared =
      DistributionSummary.builder("fadder.writer.commit.units")
          .serviceLevelObjectives(SIZES)
          .register(registry);

  private record Request(String method, String route, int hundreds) {
    String status() {
      return hundreds == 0 ? "none" : hundreds + "xx";
    }
  }

  private record Worked(String kind, JobWatch.Outcome outcome) {}

  private record Answered(String operation, GraphWatch.Outcome outcome, @Nullable ErrorCode code) {}

  Metrics() {
    Gauge.builder("fadder.http.connections", connections, AtomicInteger::get).register(registry);
    Gauge.builder("fadder.http.requests.in.flight", inFlight, AtomicInteger::get)
        .register(registry);
    Gauge.builder("fadder.build.info", () -> 1)
        .tag("version", Version.TEXT)
        .tag("java", Runtime.version().toString())
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    collector.bindTo(registry);
  }

  private static Duration[] millis(int... all) {
    Duration[] durations = new Duration[all.length];
    for (int i = 0; i < all.length; i++) {
      durations[i] = Duration.ofMillis(all[i]);
    }
    return durations;
  }

  private static Timer.Builder timer(String name) {
    return Timer.builder(name).serviceLevelObjectives(BUCKETS);
  }

  /** Adds what a database counts by itself. */
  void count(Supplier<DatabaseCounts> counts) {
    Gauge.builder("fadder.writer.waiting", () -> counts.get().waiting()).register(registry);
    FunctionCounter.builder("fadder.sql.retries", counts, from -> from.get().retries())
        .register(registry);
  }

  /** All of them, in Prometheus' text format. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void opened() {
    connections.incrementAndGet();
  }

  @Override
  public void closed() {
    connections.decrementAndGet();
  }

  @Override
  public void begun() {
    inFlight.incrementAndGet();
  }

  @Override
  public void ended(String method, String route, int status, long nanos) {
    requests
        .computeIfAbsent(new Request(method, route, status / 100), this::requestTimer)
        .record(nanos, TimeUnit.NANOSECONDS);
    inFlight.decrementAndGet();
  }

  private Timer requestTimer(Request request) {
    return timer("fadder.http.requests")
        .tag("method", request.method)
        .tag("route", request.route)
        .tag("status", request.status())
        .register(registry);
  }

  @Override
  public void refused(int status) {
    refusals
        .computeIfAbsent(
            status, code -> registry.counter("fadder.http.refused", "status", "" + code))
        .increment();
  }

  @Override
  public void answered(
      String operation, GraphWatch.Outcome outcome, @Nullable ErrorCode code, long nanos) {
    operations
        .computeIfAbsent(
            operation,
            name -> timer("fadder.graphql.operations").tag("operation", name).register(registry))
        .record(nanos, TimeUnit.NANOSECONDS);
    outcomes
        .computeIfAbsent(new Answered(operation, outcome, code), this::outcomeCounter)
        .increment();
  }

  private Counter outcomeCounter(Answered answered) {
    return Counter.builder("fadder.graphql.outcomes")
        .tag("operation", answered.operation)
        .tag("outcome", answered.outcome.name())
        .tag("code", answered.code == null ? "" : answered.code.name())
        .register(registry);
  }

  @Override
  public void statement(String sql, long nanos) {
    statements.record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void statementStopped() {
    stopped.increment();
  }

  @Override
  public void unit(boolean writing, long waited, long took) {
    (writing ? waitToWrite : waitToRead).record(waited, TimeUnit.NANOSECONDS);
    (writing ? writes : reads).record(took, TimeUnit.NANOSECONDS);
  }

  @Override
  public void held(long nanos) {
    holds.record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void commit(int units, long took) {
    commits.record(took, TimeUnit.NANOSECONDS);
    shared.record(units);
  }

  @Override
  public void ran(String kind, JobWatch.Outcome outcome, long late, long took) {
    jobs.computeIfAbsent(
            new Worked(kind, outcome),
            of ->
                timer("fadder.jobs")
                    .tag("kind", of.kind)
                    .tag("outcome", of.outcome.name())
                    .register(registry))
        .record(took, TimeUnit.NANOSECONDS);
    jobsLate
        .computeIfAbsent(kind, of -> timer("fadder.jobs.late").tag("kind", of).register(registry))
        .record(late, TimeUnit.NANOSECONDS);
  }

  /** Firebase has answered a message. */
  void pushed(FcmAnswer.Kind answer, long nanos) {
    pushes
        .computeIfAbsent(
            answer, of -> timer("fadder.push.sends").tag("answer", of.name()).register(registry))
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /**
   * Adds what stands in the outbox and in the table of jobs.
   *
   * @param oldest for how long the oldest unsent reminder has waited, in seconds
   * @param dead how many jobs have failed too often
   */
  void count(Supplier<Number> oldest, Supplier<Number> dead) {
    Gauge.builder("fadder.push.unsent.oldest.seconds", oldest).register(registry);
    Gauge.builder("fadder.jobs.dead", dead).register(registry);
  }

  /** Somebody has tried to sign in. */
  void signIn(SignIn.Outcome outcome) {
    String name =
        switch (outcome) {
          case SignIn.Outcome.SignedIn _ -> "SIGNED_IN";
          case SignIn.Outcome.WrongCredentials _ -> "WRONG_CREDENTIALS";
          case SignIn.Outcome.TooManyAttempts _ -> "TOO_MANY_ATTEMPTS";
          case SignIn.Outcome.TooBusy _ -> "TOO_BUSY";
        };
    signIns
        .computeIfAbsent(name, of -> registry.counter("fadder.signin.attempts", "outcome", of))
        .increment();
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
