package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fadder.kernel.Endpoint.Request;
import se.fadder.kernel.Endpoint.Secret;
import se.fadder.machines.MachineKey;
import se.fadder.people.UnitPath;

/** A request of a machine that has shown its key. */
record ScimCall(MachineKey key, Request request) {
  private static final Set<String> TYPES = Set.of("application/scim+json", "application/json");

  UnitPath organisation() {
    return key.organisation();
  }

  /** What follows the path of the resource: its id. */
  String id() {
    Secret last = request.secret();
    return last == null ? "" : last.value();
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(request.query().get(name));
  }

  ObjectNode body() {
    String type = request.header("content-type").orElse("");
    int parameters = type.indexOf(';');
    String plain = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    if (!TYPES.contains(plain.toLowerCase(Locale.ROOT))) {
      throw ScimRefusal.of(
          ScimRefusal.Type.INVALID_SYNTAX, "The body has to be application/scim+json.");
    }
    return ScimJson.read(request.body());
  }

  /** Refuses when the client knows another version than the current one. */
  void requireMatch(String version) {
    Set<String> known = tags("if-match");
    if (!known.isEmpty() && !known.contains("*") && !known.contains(version)) {
      throw ScimRefusal.overtaken();
    }
  }

  /** Whether the client has the current version already. */
  boolean has(String version) {
    Set<String> known = tags("if-none-match");
    return known.contains("*") || known.contains(version);
  }

  private Set<String> tags(String header) {
    return Stream.of(request.header(header).orElse("").split(",", -1))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .map(tag -> tag.equals("*") || tag.startsWith("W/") ? tag : "W/" + tag)
        .collect(Collectors.toSet());
  }
}
