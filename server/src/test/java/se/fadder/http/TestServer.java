package se.fadder.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.graph.Limits;
import se.fadder.graph.engine.Books;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Event;

/** A server with a small schema, on a port of its own, in which somebody is signed in. */
final class TestServer implements AutoCloseable {
  static final String TOKEN = "token-of-somebody";
  static final String COOKIE = "fadder";

  private final Books books = new Books();
  private final Database database;
  private final Graph graph;
  private final HttpServer server;
  private final AtomicBoolean isReady = new AtomicBoolean(true);
  private final AtomicBoolean isSignedIn = new AtomicBoolean(true);

  final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private TestServer(
      Path folder, HttpSetup settings, List<Endpoint> endpoints, Graph.Settings graphs) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("test.db")));
    books.store(database, 5);
    graph = books.graph(database, Clock.systemUTC(), graphs);
    server =
        HttpServer.start(
            settings,
            graph,
            token ->
                Optional.of(Books.viewer())
                    .filter(viewer -> token.equals(TOKEN) && isSignedIn.get()),
            COOKIE,
            endpoints,
            this::checkReady,
            HttpWatch.NONE);
  }

  static TestServer start(Path folder) {
    return start(folder, settings(HttpLimits.USUAL, false), List.of());
  }

  static TestServer start(Path folder, HttpSetup settings, List<Endpoint> endpoints) {
    return new TestServer(
        folder, settings, endpoints, new Graph.Settings(Limits.USUAL, settings.graphiql()));
  }

  static TestServer start(Path folder, Graph.Settings graphs) {
    return new TestServer(folder, settings(HttpLimits.USUAL, false), List.of(), graphs);
  }

  /** One that knows documents beforehand, and perhaps takes no others. */
  static TestServer trusting(Path folder, List<String> documents, boolean only) {
    return new TestServer(
        folder,
        settings(HttpLimits.USUAL, false),
        List.of(),
        new Graph.Settings(Limits.USUAL, false, documents, only, 0));
  }

  /** Settings of a server that serves the client as its modules. */
  static HttpSetup settings(HttpLimits limits, boolean graphiql) {
    return settings(limits, graphiql, false);
  }

  static HttpSetup settings(HttpLimits limits, boolean graphiql, boolean bundled) {
    return new HttpSetup(
        "127.0.0.1",
        0,
        Optional.empty(),
        graphiql,
        limits,
        TrustedProxies.NONE,
        bundled,
        List.of());
  }

  private void checkReady() {
    if (!isReady.get()) {
      throw new IllegalStateException("the test has taken the database away");
    }
  }

  void setReady(boolean ready) {
    isReady.set(ready);
  }

  /** How often something was echoed. */
  int echoes() {
    return books.echoes();
  }

  /** How many subscriptions are open. */
  int streams() {
    return server.streams();
  }

  /** From now on the token is nobody's, which is announced. */
  void signOut() {
    isSignedIn.set(false);
    database.write(tx -> {
      tx.publish(Event.standing(Books.viewer().person()));
      return true;
    });
  }

  /** Stops to listen; the rest is left to {@link #close}. */
  void stop() {
    server.close();
  }

  int port() {
    return server.port();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** A request to a path, with nobody signed in. */
  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(uri(path));
  }

  /** A request to a path, with a bearer token. */
  HttpRequest.Builder signedInTo(String path) {
    return to(path).header("Authorization", "Bearer " + TOKEN);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow(); // Streams may be open, for whose end it would wait.
    server.close();
    graph.close();
    database.close();
  }
}
