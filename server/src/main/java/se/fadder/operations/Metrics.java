package se.fadder.operations;

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
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.db.DatabaseCounts;
import se.fadder.db.DatabaseWatch;
import se.fadder.fcm.FcmAnswer;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.GraphWatch;
import se.fadder.http.HttpWatch;
import se.fadder.jobs.JobWatch;
import se.fadder.signin.SignInResult;

/**
 * The metrics, kept from what the rooms tell of themselves; the one place that knows Micrometer.
 * Each of them is explained in {@code deploy/METRICS.md}. No label can be chosen by a client, so
 * their number is bounded.
 */
final class Metrics implements HttpWatch, GraphWatch, DatabaseWatch, JobWatch, AutoCloseable {
  /**
   * The bounds of the histograms: fine where most values should be, and up to the time that an
   * operation may take at most.
   */
  private static final Duration[] BUCKETS = millis(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 5000);

  private static final String SECONDS = "seconds";

  /**
   * The metrics of Micrometer's own whose names Prometheus advises against: they are shown under
   * better ones.
   */
  private static final Set<String> MISNAMED = Set.of("process.cpu.time", "system.cpu.count");

  private static final String TOO_MANY_ATTEMPTS = "TOO_MANY_ATTEMPTS";
  private static final int OVERLOADED = 503;

  private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256};

  private final PrometheusMeterRegistry registry = registry();
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

  private final Timer statements =
      timer("fadder.sql.statements", "SQL statements of units of work, until the first row")
          .register(registry);
  private final Timer turns =
      timer("fadder.graphql.wait", "What queries waited until it was their turn")
          .register(registry);
  private final Timer reads = unitTimer("read");
  private final Timer writes = unitTimer("write");
  private final Timer waitToRead = waitTimer("read");
  private final Timer waitToWrite = waitTimer("write");
  private final Counter stopped =
      counter("fadder.sql.statements.stopped", "Statements that ran for longer than any may")
          .register(registry);
  private final Timer holds =
      timer("fadder.writer.holds", "How long each unit of work kept SQLite's writer from others")
          .register(registry);
  private final Timer commits =
      timer("fadder.writer.commits", "Commits of SQLite's writer: the time at the disk")
          .register(registry);
  private final DistributionSummary shared =
      DistributionSummary.builder("fadder.writer.commit.units")
          .description("Units of work that shared a commit of SQLite's writer")
          .serviceLevelObjectives(SIZES)
          .register(registry);

  private record Request(String method, String route, int hundreds) {
    String status() {
      return hundreds == 0 ? "none" : hundreds + "xx";
    }
  }

  private record Worked(String kind, JobWatch.AttemptResult outcome) {}

  private record Answered(
      String operation, GraphWatch.OperationResult outcome, @Nullable ErrorCode code) {}

  Metrics() {
    gauge("fadder.http.connections", "Open connections", connections::get);
    gauge("fadder.http.requests.in.flight", "Requests that are being answered", inFlight::get);
    Gauge.builder("fadder.build.info", () -> 1)
        .description("Always 1; the labels tell what runs")
        .tag("version", Version.TEXT)
        .tag("java", Runtime.version().toString())
        .register(registry);
    gauge("system.cpus", "CPUs that Java may use", Runtime.getRuntime()::availableProcessors);
    FunctionCounter.builder("process.cpu", ProcessHandle.current(), Metrics::cpuSeconds)
        .description("CPU time that the process has used")
        .baseUnit(SECONDS)
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    collector.bindTo(registry);
    showAlarming();
  }

  /**
   * Registers the counters that alerts watch at 0: Prometheus sees no rise in one that is born at
   * 1.
   */
  private void showAlarming() {
    attempts(TOO_MANY_ATTEMPTS);
    refusals.computeIfAbsent(OVERLOADED, this::refusalCounter);
  }

  private static PrometheusMeterRegistry registry() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.config().meterFilter(MeterFilter.deny(id -> MISNAMED.contains(id.getName())));
    return registry;
  }

  private static Duration[] millis(int... all) {
    Duration[] durations = new Duration[all.length];
    for (int i = 0; i < all.length; i++) {
      durations[i] = Duration.ofMillis(all[i]);
    }
    return durations;
  }

  private static double cpuSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  private static Timer.Builder timer(String name, String help) {
    return Timer.builder(name).description(help).serviceLevelObjectives(BUCKETS);
  }

  private static Counter.Builder counter(String name, String help) {
    return Counter.builder(name).description(help);
  }

  private void gauge(String name, String help, Supplier<Number> value) {
    Gauge.builder(name, value).description(help).register(registry);
  }

  private Timer unitTimer(String kind) {
    return timer("fadder.sql.units", "Units of work: transactions, until they were on disk")
        .tag("kind", kind)
        .register(registry);
  }

  private Timer waitTimer(String kind) {
    return timer("fadder.sql.wait", "What units of work waited before they began")
        .tag("kind", kind)
        .register(registry);
  }

  /**
   * Adds the counts of a database.
   *
   * @param writable whether it takes writes
   */
  void count(Supplier<DatabaseCounts> counts, BooleanSupplier writable) {
    gauge(
        "fadder.database.writable",
        "1 while the database takes writes, else 0",
        () -> writable.getAsBoolean() ? 1 : 0);
    gauge(
        "fadder.writer.waiting",
        "Units of work that wait for SQLite's writer, or for a connection that writes",
        () -> counts.get().waiting());
    FunctionCounter.builder("fadder.sql.retries", counts, from -> from.get().retries())
        .description("Units of work that PostgreSQL asked to be run again")
        .register(registry);
  }

  /** The text of all metrics, in Prometheus' format. */
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
    return timer("fadder.http.requests", "Requests that were looked at, until they were answered")
        .tag("method", request.method)
        .tag("route", request.route)
        .tag("status", request.status())
        .register(registry);
  }

  @Override
  public void refused(int status) {
    refusals.computeIfAbsent(status, this::refusalCounter).increment();
  }

  private Counter refusalCounter(int status) {
    return counter("fadder.http.refused", "Requests refused before they were looked at")
        .tag("status", String.valueOf(status))
        .register(registry);
  }

  @Override
  public void answered(
      String operation, GraphWatch.OperationResult outcome, @Nullable ErrorCode code, long nanos) {
    operations.computeIfAbsent(operation, this::operationTimer).record(nanos, TimeUnit.NANOSECONDS);
    outcomes
        .computeIfAbsent(new Answered(operation, outcome, code), this::outcomeCounter)
        .increment();
  }

  @Override
  public void waited(long nanos) {
    turns.record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer operationTimer(String operation) {
    return timer("fadder.graphql.operations", "GraphQL operations, those of the client by name")
        .tag("operation", operation)
        .register(registry);
  }

  private Counter outcomeCounter(Answered answered) {
    return counter("fadder.graphql.outcomes", "What GraphQL operations came to")
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
  public void ran(String kind, JobWatch.AttemptResult outcome, long late, long took) {
    jobs.computeIfAbsent(new Worked(kind, outcome), this::jobTimer)
        .record(took, TimeUnit.NANOSECONDS);
    jobsLate.computeIfAbsent(kind, this::lateTimer).record(late, TimeUnit.NANOSECONDS);
  }

  private Timer jobTimer(Worked worked) {
    return timer("fadder.jobs", "Work that the server does on its own account, by its outcome")
        .tag("kind", worked.kind)
        .tag("outcome", worked.outcome.name())
        .register(registry);
  }

  private Timer lateTimer(String kind) {
    return timer("fadder.jobs.late", "How long after its time each job was begun")
        .tag("kind", kind)
        .register(registry);
  }

  /** Counts an answer of Firebase to a message. */
  void pushed(FcmAnswer.Kind answer, long nanos) {
    pushes.computeIfAbsent(answer, this::pushTimer).record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer pushTimer(FcmAnswer.Kind answer) {
    return timer("fadder.push.sends", "Messages handed to Firebase, by its answer")
        .tag("answer", answer.name())
        .register(registry);
  }

  /**
   * Adds the figures of the outbox and of the table of jobs.
   *
   * @param oldest for how long the oldest unsent reminder has waited, in seconds
   * @param dead how many jobs have failed too often
   */
  void count(Supplier<Number> oldest, Supplier<Number> dead) {
    Gauge.builder("fadder.push.unsent.oldest", oldest)
        .description("For how long the oldest reminder has waited that is due")
        .baseUnit(SECONDS)
        .register(registry);
    gauge("fadder.jobs.dead", "Jobs that have failed too often", dead);
  }

  /** Counts an attempt to sign in. */
  void signIn(SignInResult outcome) {
    attempts(
            switch (outcome) {
              case SignInResult.SignedIn _ -> "SIGNED_IN";
              case SignInResult.FurtherAsked _ -> "FURTHER_PROOF";
              case SignInResult.WrongCredentials _ -> "WRONG_CREDENTIALS";
              case SignInResult.TooManyAttempts _ -> TOO_MANY_ATTEMPTS;
              case SignInResult.TooBusy _ -> "TOO_BUSY";
            })
        .increment();
  }

  private Counter attempts(String outcome) {
    return signIns.computeIfAbsent(
        outcome,
        of ->
            counter("fadder.signin.attempts", "Attempts to sign in with a password")
                .tag("outcome", of)
                .register(registry));
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
