package se.fadder.fcm;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import se.fadder.kernel.BackgroundThrottle;

/** The transport of the SDK's requests over HTTP/2, each once. */
final class FcmTransport extends HttpTransport {
  /** The host that the SDK sends to; it lets nobody say otherwise. */
  static final String GOOGLES = "https://fcm.googleapis.com";

  /**
   * The logger that at its finest would write requests whole, with the tokens in them. Held, or it
   * is lost.
   */
  private static final Logger TALKATIVE = Logger.getLogger(HttpTransport.class.getName());

  /**
   * The message by which HttpClient says that a connection has no room; it has no kind of exception
   * for it.
   */
  private static final String NO_ROOM = "too many concurrent streams";

  private static final long BEFORE_NEXT_LOOK = TimeUnit.MILLISECONDS.toNanos(5);

  /**
   * How long an idle connection is surely kept: HttpClient closes one that has been idle for half a
   * minute.
   */
  private static final Duration SURELY_KEPT = Duration.ofSeconds(20);

  private final Optional<String> endpoint;
  private final SSLContext trust;
  private final BackgroundThrottle background;
  private final Duration connecting;
  private final Duration answering;
  private volatile Line line;

  /**
   * Creates the transport; it connects to nothing yet.
   *
   * @param trust vouches for the other side
   * @param background whoever sends works there
   */
  FcmTransport(FcmSettings settings, SSLContext trust, BackgroundThrottle background) {
    this.background = background;
    TALKATIVE.setLevel(Level.WARNING);
    this.endpoint = settings.endpoint().map(FcmTransport::withoutSlash);
    this.trust = trust;
    this.connecting = settings.connecting();
    this.answering = settings.answering();
    this.line = connect();
  }

  private static String withoutSlash(URI endpoint) {
    String text = endpoint.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** A client with its connections, and when it last heard from the other side. */
  private static final class Line {
    private final HttpClient client;
    private final Map<String, Road> roads = new ConcurrentHashMap<>();
    private volatile long heard = System.nanoTime();

    Line(HttpClient client) {
      this.client = client;
    }

    Road to(URI address) {
      return roads.computeIfAbsent(address.getAuthority(), authority -> new Road());
    }
  }

  /** The connections to one host. */
  private static final class Road {
    private final ReentrantLock opening = new ReentrantLock();
    private volatile boolean isOpen;
    private volatile long heard;

    /** Whether there is a connection that a request can join. */
    boolean isOpen() {
      return isOpen && System.nanoTime() - heard < SURELY_KEPT.toNanos();
    }

    void hears(boolean something) {
      heard = System.nanoTime();
      isOpen = something;
    }
  }

  private Line connect() {
    return new Line(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connecting)
            .sslContext(trust)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build());
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) {
    boolean toFcm = url.startsWith(GOOGLES + "/");
    String address =
        toFcm ? endpoint.map(own -> own + url.substring(GOOGLES.length())).orElse(url) : url;
    return new FcmRequest(this, method, URI.create(address), toFcm);
  }

  /**
   * Sends a request and waits, but not for ever. Where there is no connection yet one request goes
   * ahead: a hundred at once would open a hundred, for HttpClient has none wait for another one's.
   */
  HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
    return background.waiting(() -> exchangeInTime(request));
  }

  private HttpResponse<byte[]> exchangeInTime(HttpRequest request) throws IOException {
    long until = System.nanoTime() + answering.toNanos();
    Road road = line.to(request.uri());
    if (!road.isOpen()) {
      await(road.opening, until);
      try {
        if (!road.isOpen()) {
          return exchange(request, road, until);
        }
      } finally {
        road.opening.unlock();
      }
    }
    return exchange(request, road, until);
  }

  private void await(ReentrantLock lock, long until) throws IOException {
    try {
      if (!lock.tryLock(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new HttpTimeoutException("no connection within " + answering);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }

  private HttpResponse<byte[]> exchange(HttpRequest request, Road road, long until)
      throws IOException {
    boolean answered = false;
    try {
      HttpResponse<byte[]> response = exchange(request, until);
      answered = true;
      return response;
    } finally {
      road.hears(answered);
    }
  }

  /**
   * Sends a request, and again where the other side's limit has no room for it on the connection:
   * then it never left.
   */
  private HttpResponse<byte[]> exchange(HttpRequest request, long until) throws IOException {
    while (true) {
      try {
        return exchangeOnce(request, until - System.nanoTime());
      } catch (IOException e) {
        boolean noRoom = String.valueOf(e.getMessage()).contains(NO_ROOM);
        if (!noRoom || System.nanoTime() >= until) {
          throw e;
        }
        LockSupport.parkNanos(BEFORE_NEXT_LOOK);
      }
    }
  }

  /** Sends a request once. HttpClient's own time-out watches over the headers alone. */
  private HttpResponse<byte[]> exchangeOnce(HttpRequest request, long nanos) throws IOException {
    Line used = line;
    CompletableFuture<HttpResponse<byte[]>> exchange =
        used.client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = exchange.get(nanos, TimeUnit.NANOSECONDS);
      used.heard = System.nanoTime();
      return response;
    } catch (TimeoutException e) {
      exchange.cancel(true);
      replaceIfDead(used);
      throw new HttpTimeoutException("no answer within " + answering);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  /**
   * Replaces a connection that nothing comes through any more: it would be used until TCP gives it
   * up.
   */
  private synchronized void replaceIfDead(Line used) {
    if (line == used && System.nanoTime() - used.heard > answering.toNanos()) {
      line = connect();
      used.client.shutdownNow();
    }
  }

  @Override
  public void shutdown() {
    line.client.shutdownNow();
  }
}
