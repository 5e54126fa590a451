package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Viewer;

/** A server on an empty database, whom nobody has set up yet, and what comes to it over HTTP. */
final class SetupScene implements AutoCloseable {
  static final String PASSWORD = "en solig dag vid älven";
  private static final ObjectMapper JSON = new ObjectMapper();

  final SettableClock clock = SettableClock.on("2026-03-11");
  final Rooms rooms;
  private @Nullable Graph graph;

  SetupScene(Database database) {
    this(database, Map.of());
  }

  SetupScene(Database database, Map<String, String> environment) {
    rooms = TestRooms.on(database, clock, environment);
  }

  String firstLink() {
    return rooms.setup.links().first().orElseThrow().text();
  }

  /** What the page sends that sets up an organisation. */
  static Map<String, String> organisation(String token, String name) {
    Map<String, String> fields = new HashMap<>(administrator(token, "ada.berg"));
    fields.put("organisation", name);
    fields.put("timeZone", "Europe/Helsinki");
    fields.put("freeEves", "MIDSUMMER_EVE,CHRISTMAS_EVE");
    fields.put("shortEves", "WALPURGIS_NIGHT");
    return fields;
  }

  /** What the page sends that adds an administrator to an organisation that is there. */
  static Map<String, String> administrator(String token, String username) {
    return Map.of(
        "token", token,
        "givenName", "Ada",
        "familyName", "Berg",
        "email", "ada.berg@alvsby.example",
        "username", username,
        "password", PASSWORD,
        "client", "NATIVE");
  }

  /** What the server answers. */
  record Answered(int status, Map<String, Object> body, Map<String, String> headers) {
    String code() {
      return String.valueOf(body.get("code"));
    }

    String token() {
      return String.valueOf(body.get("token"));
    }
  }

  Answered setUp(Map<String, String> fields) {
    return post("/setup", fields, "192.0.2.7");
  }

  Answered setUp(Map<String, String> fields, String address) {
    return post("/setup", fields, address);
  }

  Answered post(String path, Map<String, String> fields, String address) {
    Endpoint endpoint =
        rooms.all().stream()
            .flatMap(room -> room.endpoints().stream())
            .filter(one -> one.method().equals("POST") && one.path().equals(path))
            .findFirst()
            .orElseThrow();
    try {
      Endpoint.Answer answer =
          endpoint.answer(
              new Endpoint.Request(
                  Map.of("content-type", "application/json"),
                  Map.of(),
                  null,
                  address,
                  JSON.writeValueAsString(fields).getBytes(UTF_8)));
      @SuppressWarnings("unchecked") // an object of JSON
      Map<String, Object> body = JSON.readValue(answer.body(), Map.class);
      return new Answered(answer.status(), body, answer.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets up Älvsby, and gives its administrator. */
  Viewer administrator() {
    return viewer(setUp(organisation(firstLink(), "Älvsby kommun")).token());
  }

  Viewer viewer(String token) {
    return rooms.signIn.signIn().viewerOf(token).orElseThrow();
  }

  Optional<Viewer> viewerIfAny(String token) {
    return rooms.signIn.signIn().viewerOf(token);
  }

  /** What the API answers, as Java prints it. */
  String ask(Viewer viewer, String document, Map<String, Object> variables) {
    Graph known = graph == null ? TestRooms.graph(rooms) : graph;
    graph = known;
    GraphAnswer answer =
        known.answer(new GraphRequest(document, null, Map.copyOf(variables), false), viewer);
    return String.valueOf(answer);
  }

  @Override
  public void close() {
    if (graph != null) {
      graph.close();
    }
    rooms.base.opened().close();
  }
}
