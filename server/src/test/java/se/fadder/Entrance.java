package se.fadder;

import static se.fadder.kernel.Outcomes.assertDone;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Json;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Contact;
import se.fadder.signin.SignInSession;

/**
 * The entrance of a server that is set up in some way: its endpoints beside the graph, on a world.
 */
public final class Entrance {
  private static final String SESSION = "__Host-fadder";

  public final World world;
  private final Rooms rooms;

  /**
   * Creates the entrance of a server that people reach at {@code https://fadder.example}.
   *
   * @param environment the variables that set it up besides
   */
  public Entrance(World world, Map<String, String> environment) {
    Map<String, String> whole = new HashMap<>(environment);
    whole.put("FADDER_PUBLIC_URL", "https://fadder.example");
    this.world = world;
    this.rooms = TestRooms.on(world.database, world.clock, whole);
  }

  /** A browser: what cookies it has. */
  public static final class Visitor {
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Map<String, String> cookies() {
      return cookies;
    }

    private void take(Answer answer) {
      Optional.ofNullable(answer.headers().get("Set-Cookie"))
          .ifPresent(header -> {
            String pair = header.substring(0, header.indexOf(';'));
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
          });
    }
  }

  public Answer post(Visitor visitor, String path, String json) {
    return post(visitor, path, "application/json", json);
  }

  public Answer post(Visitor visitor, String path, String type, String body) {
    return ask(visitor, "POST", URI.create(path), Map.of("content-type", type), body);
  }

  public Answer get(Visitor visitor, URI address) {
    return ask(visitor, "GET", address, Map.of(), "");
  }

  private Answer ask(
      Visitor visitor, String method, URI address, Map<String, String> headers, String body) {
    Endpoint endpoint =
        rooms.all().stream()
            .flatMap(room -> room.endpoints().stream())
            .filter(one -> one.method().equals(method) && one.path().equals(address.getPath()))
            .findFirst()
            .orElseThrow();
    Answer answer =
        endpoint.answer(
            new Endpoint.Request(
                headers,
                Map.copyOf(visitor.cookies),
                query(address.getRawQuery()),
                viewer(visitor).orElse(null),
                "192.0.2.1",
                body.getBytes(StandardCharsets.UTF_8),
                null));
    visitor.take(answer);
    return answer;
  }

  /** The parameters of a query. */
  public static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : Optional.ofNullable(raw).orElse("").split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  /** Who is signed in with what a visitor has. */
  public Optional<Viewer> viewer(Visitor visitor) {
    return Optional.ofNullable(visitor.cookies.get(SESSION))
        .flatMap(token -> rooms.signIn.signIn().viewerOf(token));
  }

  public List<SignInSession> sessions(String name) {
    return world.database.read(tx -> rooms.signIn.sessions().own(tx, world.viewer(name)));
  }

  /** Has HR know somebody by an address. */
  public void known(String name, String email) {
    world.database.write(tx -> {
      tx.sql(EmailSql.class).set(world.person(name), email);
      return true;
    });
  }

  /** The SQL of the address in the record, which HR alone writes. */
  interface EmailSql {
    @SqlUpdate("update person set email = :email where id = :person")
    void set(PersonId person, String email);
  }

  /** Has somebody say themselves where colleagues reach them. */
  public void says(String name, String email) {
    Contact contact = new Contact(world.person(name), email, null);
    assertDone(
        world.database.write(
            tx -> rooms.people.records().setContact(tx, world.viewer(name), contact)));
  }

  /** Opens an account, all of which have one password. */
  public PersonId open(String name, String username) {
    var hashed = rooms.signIn.passwords().hash(RunningDemo.PASSWORD);
    return world.database.write(tx -> {
      rooms.signIn.accounts().open(tx, world.person(name), username, hashed);
      return world.person(name);
    });
  }

  /** A text in the JSON of an answer. */
  public static String text(Answer answer, String field) {
    return Json.texts(answer.body()).orElseThrow().getOrDefault(field, "");
  }
}
