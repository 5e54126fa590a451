package se.fadder;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.arrivals.ImportEndpoint;
import se.fadder.arrivals.Imports;
import se.fadder.audit.ReadLogPurge;
import se.fadder.audit.ReadLogWriter;
import se.fadder.db.Database;
import se.fadder.db.DatabaseCounts;
import se.fadder.db.DatabaseWatch;
import se.fadder.db.Databases;
import se.fadder.graph.engine.Graph;
import se.fadder.graph.engine.Reports;
import se.fadder.http.HttpLimits;
import se.fadder.http.HttpServer;
import se.fadder.http.HttpSettings;
import se.fadder.http.HttpWatch;
import se.fadder.http.SignedIn;
import se.fadder.http.WellKnown;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.CannotStart;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.LogFields;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mail.Mailer;
import se.fadder.mail.Smtp;
import se.fadder.mail.SmtpSettings;
import se.fadder.operations.Monitoring;
import se.fadder.operations.Version;
import se.fadder.push.AnswerEndpoint;
import se.fadder.push.ConfigEndpoint;
import se.fadder.push.DeliveredEndpoint;
import se.fadder.push.PushPurge;
import se.fadder.push.WebConfiguration;
import se.fadder.routines.RunsPurge;
import se.fadder.signin.AcceptInvitation;
import se.fadder.signin.Accounts;
import se.fadder.signin.DemoAccounts;
import se.fadder.signin.DemonstrationAccounts;
import se.fadder.signin.InvitationEndpoint;
import se.fadder.signin.PasswordChange;
import se.fadder.signin.PasswordEndpoint;
import se.fadder.signin.Passwords;
import se.fadder.signin.SessionCookie;
import se.fadder.signin.SignIn;
import se.fadder.signin.SignInEndpoint;
import se.fadder.signin.SignInPurge;
import se.fadder.signin.SignInStatus;
import se.fadder.signin.SignOutEndpoint;
import se.fadder.signin.StillEmployed;

/** A running server: the rooms, on a database, behind HTTP. */
public final class Server implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Server.class.getName());
  private static final Duration PURGED_EVERY = Duration.ofHours(1);

  /** Each hash takes 19 MiB while it is made. */
  private static final int HASHES_AT_ONCE = 2;

  private final Settings settings;
  private final Database database;
  private final Optional<Smtp> mail;
  private final Graph graph;
  private final HttpServer http;
  private final Chores chores;
  private final BackgroundWork backgroundWork;
  private final Monitoring monitoring;
  private final ReadLogWriter readLogWriter;
  private final Imports imports;
  private final Optional<DemoAccounts> demo;

  private Server(
      Database database,
      Monitoring monitoring,
      Settings settings,
      Clock clock,
      Passwords.Cost cost) {
    this.settings = settings;
    this.monitoring = monitoring;
    monitoring.count(database);
    SecureRandom random = new SecureRandom();
    Passwords passwords = new Passwords(cost, HASHES_AT_ONCE, random);
    this.database = database;
    Rooms rooms = Rooms.assemble(new Today(clock, settings.timeZone()), settings.dayRules());
    Accounts accounts = new Accounts(clock, rooms.sessionEnds(), settings.demo());
    this.demo =
        settings.demo()
            ? Optional.of(Demo.load(database, rooms, accounts, passwords))
            : Optional.empty();
    StillEmployed mayEnter =
        settings.demo() ? rooms.people()::mayEnter : withoutDemonstration(rooms);
    this.mail = settings.smtp().map(smtp -> mail(smtp, clock));
    this.graph =
        rooms.graph(
            database,
            settings.demo(),
            settings.trustedOnly(),
            this::address,
            mail.map(Mailer.class::cast),
            new Reports(ClientOperations.names(), monitoring.graph()));
    SignIn signIn =
        new SignIn(database, rooms.ids(), clock, random, passwords, mayEnter, rooms.sessionEnds());
    HttpSettings listen =
        new HttpSettings(
            settings.host(),
            settings.port(),
            settings.publicUrl(),
            settings.offersGraphiql(),
            HttpLimits.USUAL,
            settings.proxies(),
            settings.fcmWeb().isPresent() ? WebConfiguration.HOSTS : List.of());
    SessionCookie cookie = new SessionCookie(listen.isSecure());
    List<Endpoint> endpoints =
        new ArrayList<>(
            List.of(
                new SignInEndpoint(signIn, cookie, monitoring::signIn),
                new SignOutEndpoint(signIn, cookie),
                new InvitationEndpoint(
                    new AcceptInvitation(
                        database,
                        clock,
                        passwords,
                        accounts,
                        signIn,
                        mayEnter,
                        rooms.invitations(),
                        rooms.auditLog()),
                    signIn,
                    cookie),
                new PasswordEndpoint(
                    new PasswordChange(
                        database,
                        clock,
                        passwords,
                        rooms.invitations(),
                        rooms.auditLog(),
                        rooms.sessionEnds())),
                new DeliveredEndpoint(database, rooms.notifications()),
                new AnswerEndpoint(database, rooms.notifications()),
                new ConfigEndpoint(settings.fcmWeb())));
    endpoints.add(new SignInStatus(demo));
    endpoints.addAll(WellKnown.endpoints(settings.securityContact(), settings.publicUrl(), clock));
    this.imports = rooms.imports(database);
    endpoints.addAll(ImportEndpoint.of(imports));
    this.http = listen(listen, graph, signIn, cookie, endpoints, database, monitoring.http());
    this.readLogWriter = new ReadLogWriter(database, rooms.readLog());
    SignInPurge signInPurge = new SignInPurge(database, clock);
    ReadLogPurge readLogPurge = new ReadLogPurge(database, rooms.today());
    PushPurge pushPurge = new PushPurge(database, rooms.today());
    RunsPurge runsPurge = new RunsPurge(database, rooms.today(), settings.routinesKept());
    this.chores =
        new Chores(
            PURGED_EVERY,
            () -> {
              tidy(database, graph, signInPurge, readLogPurge, pushPurge, runsPurge);
              imports.tidy();
            });
    this.backgroundWork =
        BackgroundWork.begin(
            database,
            BackgroundThrottle.ofThisMachine(monitoring.http()::underWay),
            rooms,
            settings.fcm(),
            monitoring.jobs(),
            monitoring.fcm());
    monitoring.count(backgroundWork::oldestWaits, backgroundWork::dead);
    logStart();
  }

  /** Keeps out those whose accounts were opened in demonstration mode, and says that it does. */
  private StillEmployed withoutDemonstration(Rooms rooms) {
    Set<PersonId> shut = new DemonstrationAccounts(database, rooms.sessionEnds()).shut();
    if (!shut.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "{0} accounts were opened in demonstration mode, and are shut: their password was shown"
              + " to everybody. The people of the demonstration are still in the database; begin"
              + " with an empty one for real people",
          shut.size());
    }
    return (tx, person) -> !shut.contains(person) && rooms.people().mayEnter(tx, person);
  }

  /** What an operator looks for first. */
  private void logStart() {
    LogFields started =
        LogFields.of("started")
            .with("version", Version.TEXT)
            .with("address", settings.host() + ":" + port())
            .with("publicAddress", address().toString())
            .with("database", settings.database().kind())
            .with("place", settings.database().place());
    monitoring
        .port()
        .ifPresent(port -> started.with("metrics", settings.metricsHost() + ":" + port));
    LOG.log(Level.INFO, "{0}", started);
    if (settings.demo()) {
      LOG.log(
          Level.WARNING,
          "demonstration mode: everybody is shown accounts and their password; not for real"
              + " people");
    }
  }

  private static Smtp mail(SmtpSettings settings, Clock clock) {
    try {
      return new Smtp(settings, clock);
    } catch (IllegalArgumentException e) {
      throw new CannotStart("mail.smtp.from", e);
    }
  }

  private static HttpServer listen(
      HttpSettings settings,
      Graph graph,
      SignIn signIn,
      SessionCookie cookie,
      List<Endpoint> endpoints,
      Database database,
      HttpWatch watch) {
    try {
      HttpServer http =
          HttpServer.start(
              settings, graph, signedIn(signIn), cookie.name(), endpoints, database::ping, watch);
      // Helidon logs that it cannot listen, and goes on without.
      if (http.port() < 0) {
        http.close();
        throw new CannotStart(
            "server.port: another program listens on "
                + (settings.host() + ":" + settings.port())
                + ", or it may not be listened on");
      }
      return http;
    } catch (IllegalArgumentException e) {
      throw new CannotStart("server.host", e);
    }
  }

  private static SignedIn signedIn(SignIn signIn) {
    return new SignedIn() {
      @Override
      public Optional<Viewer> viewer(String token) {
        return signIn.viewerOf(token);
      }

      @Override
      public boolean lasts(String token) {
        return signIn.isLasting(token);
      }
    };
  }

  /** Deletes what no longer counts. */
  private static void tidy(
      Database database,
      Graph graph,
      SignInPurge signInPurge,
      ReadLogPurge readLogPurge,
      PushPurge pushPurge,
      RunsPurge runsPurge) {
    int rows = signInPurge.run();
    int keys = database.<Integer>write(graph::forgetOldKeys);
    LOG.log(Level.DEBUG, "deleted {0} rows of sign-in and {1} idempotency keys", rows, keys);
    LOG.log(Level.DEBUG, "deleted {0} noted reads", readLogPurge.run());
    LOG.log(Level.DEBUG, "deleted {0} devices and what was told", pushPurge.run());
    LOG.log(Level.DEBUG, "deleted {0} started routines", runsPurge.run());
  }

  /**
   * Starts a server. Without an error it listens when this returns.
   *
   * @param cost of each hash of a password
   * @throws CannotStart when the database cannot be opened or the address cannot be listened on
   */
  public static Server start(Settings settings, Clock clock, Passwords.Cost cost) {
    Monitoring monitoring = Monitoring.begin(settings.metricsHost(), settings.metricsPort());
    return start(settings, clock, cost, monitoring, monitoring.database());
  }

  /** As the other, with a watch on the database in place of metrics. */
  static Server start(Settings settings, Clock clock, Passwords.Cost cost, DatabaseWatch database) {
    return start(
        settings,
        clock,
        cost,
        Monitoring.begin(settings.metricsHost(), settings.metricsPort()),
        database);
  }

  private static Server start(
      Settings settings,
      Clock clock,
      Passwords.Cost cost,
      Monitoring monitoring,
      DatabaseWatch watch) {
    Database database;
    try {
      database = open(settings, watch);
    } catch (RuntimeException e) {
      monitoring.close();
      throw e;
    }
    try {
      return new Server(database, monitoring, settings, clock, cost);
    } catch (RuntimeException e) {
      // Its threads would keep alive a process that serves nobody.
      database.close();
      monitoring.close();
      throw e;
    }
  }

  private static Database open(Settings settings, DatabaseWatch watch) {
    try {
      return Databases.open(settings.database(), watch);
    } catch (RuntimeException e) {
      throw new CannotStart("db.url", e);
    }
  }

  /** Under which people reach it; asked for once it listens. */
  private URI address() {
    return settings
        .publicUrl()
        .orElseGet(() -> URI.create("http://" + settings.hostInAddress() + ":" + port()));
  }

  /** The port that it listens on. */
  public int port() {
    return http.port();
  }

  /** Each method and path that it answers with something else than a file. */
  List<String> answered() {
    return http.answered();
  }

  /** The port that metrics are shown on, if they are. */
  Optional<Integer> metricsPort() {
    return monitoring.port();
  }

  /** What its database has done since the start. */
  DatabaseCounts databaseCounts() {
    return database.counts();
  }

  /** Whom one can sign in as in demonstration mode. */
  Optional<DemoAccounts> demo() {
    return demo;
  }

  /**
   * Ends reminding and subscriptions, stops listening, finishes what has been taken on, and closes
   * the database, in that order.
   */
  @Override
  public void close() {
    LOG.log(Level.INFO, "stopping");
    chores.close();
    backgroundWork.close();
    http.close();
    imports.close();
    graph.close();
    readLogWriter.close();
    mail.ifPresent(Smtp::close);
    database.close();
    monitoring.close();
    LOG.log(Level.INFO, "stopped");
  }
}
