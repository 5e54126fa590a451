package se.fadder;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.DatabaseCounts;
import se.fadder.db.DatabaseWatch;
import se.fadder.db.Databases;
import se.fadder.graph.engine.Graph;
import se.fadder.graph.engine.Reports;
import se.fadder.http.ClientDocuments;
import se.fadder.http.HttpServer;
import se.fadder.http.SignedIn;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.CannotStart;
import se.fadder.kernel.CloseStack;
import se.fadder.kernel.Today;
import se.fadder.operations.Monitoring;
import se.fadder.operations.StartLog;
import se.fadder.room.Base;
import se.fadder.room.DistinctRooms;
import se.fadder.room.Room;
import se.fadder.signin.DemoAccounts;
import se.fadder.signin.Passwords;

/**
 * A running server: what the rooms offer, on a database, behind HTTP. All is made first, started
 * after, so that what cannot be made is found before anybody is let in.
 */
public final class Server implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Server.class.getName());

  private final Settings settings;
  private final CloseStack opened;
  private final Monitoring monitoring;
  private final Rooms rooms;
  private final List<Room> all;
  private final Graph graph;
  private final BackgroundWork backgroundWork;
  private volatile @Nullable HttpServer http;

  private Server(
      Settings settings,
      Clock clock,
      Passwords.Cost cost,
      UnaryOperator<DatabaseWatch> watch,
      Consumer<Rooms> more,
      CloseStack opened) {
    this.settings = settings;
    this.opened = opened;
    this.monitoring = opened.add(new Monitoring(settings.operations()));
    Database database = opened.add(open(settings, watch.apply(monitoring.database())));
    monitoring.count(database);
    Today today = new Today(clock, settings.calendar().timeZone());
    BackgroundThrottle throttle =
        BackgroundThrottle.ofThisMachine(
            () -> monitoring.http().underWay() - database.waitingRequests());
    Base base = Base.on(database, today, throttle, opened);
    this.rooms =
        new Rooms(base, settings, cost, () -> settings.server().address(this::port), monitoring);
    more.accept(rooms);
    this.all = rooms.all();
    DistinctRooms.check(all);
    this.graph = opened.add(graph());
    this.backgroundWork = new BackgroundWork(base, all, monitoring.jobs());
    monitoring.count(rooms.push::oldestWaits, backgroundWork::dead);
  }

  /**
   * Starts a server. Without an error it listens when this returns.
   *
   * @param cost of each hash of a password
   * @throws CannotStart when the database cannot be opened or the address cannot be listened on;
   *     nothing is open then, and nothing runs
   */
  public static Server start(Settings settings, Clock clock, Passwords.Cost cost) {
    return start(settings, clock, cost, UnaryOperator.identity(), rooms -> {});
  }

  /**
   * Starts a server with another database watch or with more rooms, for tests.
   *
   * @param watch gives the watch that the database has in place of the metrics
   * @param more adds rooms to those that there are
   */
  static Server start(
      Settings settings,
      Clock clock,
      Passwords.Cost cost,
      UnaryOperator<DatabaseWatch> watch,
      Consumer<Rooms> more) {
    CloseStack opened = new CloseStack();
    try {
      Server server = new Server(settings, clock, cost, watch, more, opened);
      server.start();
      return server;
    } catch (RuntimeException | Error e) {
      // Threads that are left would keep alive a process that serves nobody.
      opened.closeAfter(e);
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

  private Graph graph() {
    ClientDocuments client = ClientDocuments.bundled();
    return Graph.assemble(
        rooms.base.database(),
        rooms.base.clock(),
        rooms.base.ids(),
        offered(Room::graphs),
        settings.graph().engine(settings.demo(), List.copyOf(client.texts()), offered(Room::kept)),
        new Reports(client.names(), monitoring.graph()));
  }

  /** Lets people in once all else runs, and begins last the work that nobody waits for. */
  private void start() {
    opened.add(monitoring.start());
    if (settings.demo()) {
      Demo.load(rooms);
    }
    offered(Room::services).forEach(service -> opened.add(service.start()));
    http = opened.add(listen());
    opened.add(backgroundWork.start());
    StartLog.write(settings.server(), port(), settings.database(), monitoring, settings.demo());
  }

  private HttpServer listen() {
    return HttpServer.start(
        settings.server().listening(settings.offersGraphiql(), offered(Room::pageMayAsk)),
        graph,
        SignedIn.by(rooms.signIn.signIn()),
        rooms.signIn.cookie().name(),
        offered(Room::endpoints),
        rooms.base.database()::ping,
        monitoring.http());
  }

  /** All that the rooms offer of one kind, in the order of the rooms. */
  private <T> List<T> offered(Function<Room, List<T>> what) {
    return all.stream().flatMap(room -> what.apply(room).stream()).toList();
  }

  private HttpServer listening() {
    return Objects.requireNonNull(http, "the server does not listen yet");
  }

  /** The port that the server listens on. */
  public int port() {
    return listening().port();
  }

  /** Each method and path that the server answers with something else than a file. */
  List<String> answered() {
    return listening().answered();
  }

  /** The port that metrics are shown on, if they are. */
  Optional<Integer> metricsPort() {
    return monitoring.port();
  }

  /** What the server's database has done since the start. */
  DatabaseCounts databaseCounts() {
    return rooms.base.database().counts();
  }

  /** A link by which the organisation is set up; empty when there is one already. */
  Optional<URI> setupLink() {
    return rooms.setup.firstLink();
  }

  /** The accounts of demonstration mode. */
  Optional<DemoAccounts> demo() {
    return rooms.signIn.demo();
  }

  /** Stops all, what was opened last first; what has been taken on is finished before. */
  @Override
  public void close() {
    LOG.log(Level.INFO, "stopping");
    opened.close();
    LOG.log(Level.INFO, "stopped");
  }
}
