package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Supplier;
import se.fadder.db.DatabaseCounts;

/**
 * The floor of the cost of a request: Helidon with one handler and nothing around it. A process
 * that a benchmark starts; its arguments are the floor and the database file.
 */
final class Floor {
  private Floor() {}

  /** Answers whoever shows a token. */
  interface Handler {
    byte[] answer(String tokenHash, byte[] body) throws Exception;
  }

  public static void main(String[] args) throws IOException, SQLException {
    Control.hush();
    Path file = Path.of(args[1]);
    switch (args[0]) {
      case "home" -> {
        PlainReaders readers = new PlainReaders(file);
        HomeByHand home = new HomeByHand(readers);
        serve((token, body) -> home.answer(token), () -> counts(readers));
      }
      case "one" -> {
        PlainReaders readers = new PlainReaders(file);
        serve((token, body) -> HomeInSql.answer(readers, token), () -> counts(readers));
      }
      case "agenda" -> {
        PlainReaders readers = new PlainReaders(file);
        serve((token, body) -> AgendaInSql.answer(readers, token), () -> counts(readers));
      }
      case "tick" -> {
        TickByHand tick = new TickByHand(file);
        serve(tick::answer, tick::counts);
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static DatabaseCounts counts(PlainReaders readers) {
    return new DatabaseCounts(readers.statements.sum(), 0, 0, 0, 0);
  }

  private static void serve(Handler handler, Supplier<DatabaseCounts> counts) throws IOException {
    WebServer server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .connectionOptions(socket -> socket.tcpNoDelay(true))
            .routing(routing ->
                routing.any((request, response) -> {
                  byte[] body = request.content().as(byte[].class);
                  response.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
                  response.send(handler.answer(tokenHash(request), body));
                }))
            .build()
            .start();
    Control.serve(server.port(), counts);
    server.stop();
  }

  private static String tokenHash(ServerRequest request) {
    String bearer = request.headers().get(HeaderNames.AUTHORIZATION).get();
    return Dataset.sha256(bearer.substring("Bearer ".length()));
  }

  static byte[] utf8(CharSequence text) {
    return text.toString().getBytes(UTF_8);
  }
}
