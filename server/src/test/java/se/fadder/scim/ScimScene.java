package se.fadder.scim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.machines.MachineScope;
import se.fadder.people.Employment;
import se.fadder.people.PersonRecord;

/** A municipality whose directory tells by SCIM who works there. */
final class ScimScene {
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  final World world;
  final Database database;
  final String key;

  ScimScene(Database database) {
    this(database, World.DAY.plusDays(30));
  }

  ScimScene(Database database, LocalDate lastDay) {
    this.database = database;
    this.world = new World(database);
    this.key = key("admin", MachineScope.SCIM, lastDay);
  }

  String key(String admin, MachineScope scope, LocalDate lastDay) {
    return database.<String>write(tx ->
        "Bearer "
            + Outcomes.done(
                    world
                        .machines()
                        .keys()
                        .make(tx, world.viewer(admin), "Entra ID", scope, lastDay))
                .token()
                .text());
  }

  /** Somebody of HR says yes to what the key may do. */
  void trust() {
    database.write(tx ->
        Outcomes.done(
            world
                .machines()
                .keys()
                .trust(
                    tx,
                    world.viewer("hr"),
                    world.machines().keys().all(tx, world.viewer("hr")).getFirst().id())));
  }

  /** HR notes where letters reach somebody. */
  void address(String name, String email) {
    database.write(tx -> {
      PersonRecord was = world.records().known(tx, world.person(name));
      return Outcomes.done(
          world
              .records()
              .correct(
                  tx,
                  world.viewer("hr"),
                  new PersonRecord(
                      was.personId(), was.givenName(), was.familyName(), was.alias(), email)));
    });
  }

  /** An answer, with its body read. */
  record Said(int status, Map<String, String> headers, JsonNode body) {
    String id() {
      return body.path("id").asText();
    }

    String version() {
      return body.path("meta").path("version").asText();
    }

    /** The status, and the word for what is wrong with the request. */
    String refusal() {
      assertThat(body.path("schemas").path(0).asText())
          .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
      assertThat(body.path("status").asText()).isEqualTo(Integer.toString(status));
      assertThat(body.path("detail").asText()).isNotEmpty();
      return (status + " " + body.path("scimType").asText()).strip();
    }

    List<String> userNames() {
      return body.path("Resources").findValuesAsText("userName");
    }

    int total() {
      return body.path("totalResults").asInt(-1);
    }
  }

  Said call(String method, String path, String body, String... headers) {
    Map<String, String> all = new HashMap<>();
    all.put("authorization", key);
    all.put("content-type", "application/scim+json");
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    return call(method, path, Map.of(), body, all);
  }

  /** Asks for a list by the parameters of an address. */
  Said list(String path, String... parameters) {
    Map<String, String> query = new TreeMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      query.put(parameters[i], parameters[i + 1]);
    }
    return call("GET", path, query, "", Map.of("authorization", key));
  }

  private Said call(
      String method,
      String path,
      Map<String, String> query,
      String body,
      Map<String, String> headers) {
    String full = "/scim/v2" + path;
    String above = full.substring(0, full.lastIndexOf('/'));
    Endpoint exact = find(method, full, false);
    Endpoint endpoint = exact == null ? find(method, above, true) : exact;
    Endpoint.Secret id =
        exact == null ? new Endpoint.Secret(full.substring(above.length() + 1)) : null;
    Answer answer =
        Objects.requireNonNull(endpoint, path)
            .answer(
                new Endpoint.Request(
                    headers, Map.of(), query, null, "127.0.0.1", body.getBytes(UTF_8), id));
    if (answer.body().length > 0) {
      assertThat(answer.contentType()).isEqualTo("application/scim+json");
    }
    return new Said(answer.status(), answer.headers(), read(answer.body()));
  }

  private @Nullable Endpoint find(String method, String path, boolean hasSecret) {
    return world.endpoints().stream()
        .filter(one -> one.method().equals(method) && one.path().equals(path))
        .filter(one -> one.hasSecret() == hasSecret)
        .findFirst()
        .orElse(null);
  }

  private static JsonNode read(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A user as a directory writes one. */
  static String user(String name, String unit) {
    return """
    {"schemas": ["%s", "%s"], "userName": "%s@storsjo.example", "externalId": "ext-%s",
     "name": {"givenName": "%s", "familyName": "Ödman"}, "title": "Socialsekreterare",
     "active": true, "emails": [{"type": "work", "value": "%s@storsjo.example", "primary": true}],
     "%s": {"department": "%s"}}
    """
        .formatted(USER, ENTERPRISE, name, name, name, name, ENTERPRISE, unit);
  }

  Said add(String name) {
    Said said = call("POST", "/Users", user(name, "norr"));
    assertThat(said.status()).as(said.body().toString()).isEqualTo(201);
    return said;
  }

  Said patch(String id, String operations) {
    return call(
        "PATCH",
        "/Users/" + id,
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
        """
            .formatted(operations));
  }

  String id(String name) {
    return world.person(name).value().toString();
  }

  /** What somebody works as and where, by day. */
  List<String> employments(String id) {
    PersonId person = new PersonId(UUID.fromString(id));
    return database
        .read(tx -> world.people().allEmployments(tx, Set.of(person)))
        .getOrDefault(person, List.of())
        .stream()
        .map(this::said)
        .toList();
  }

  private String said(Employment at) {
    String unit =
        List.of("Storsjö kommun", "Barn och vuxna", "Norr", "Söder", "Annanstans kommun").stream()
            .filter(name -> world.unit(name).id().equals(at.unitId()))
            .findFirst()
            .orElseThrow();
    return at.title() + " " + unit + " " + at.term().toText();
  }
}
