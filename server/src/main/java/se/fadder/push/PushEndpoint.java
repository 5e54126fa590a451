package se.fadder.push;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;

/**
 * An endpoint that a device asks with the token of a notification alone, also when nobody is signed
 * in there any more: a service worker has no other way.
 */
abstract class PushEndpoint implements Endpoint {
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final String path;
  private final Set<String> fields;
  private final Set<String> optional;

  /**
   * Creates an endpoint.
   *
   * @param fields that a body must have
   * @param optional those that it may have too
   */
  PushEndpoint(String path, Set<String> fields, Set<String> optional) {
    this.path = path;
    this.fields = fields;
    this.optional = optional;
  }

  @Override
  public final String method() {
    return "POST";
  }

  @Override
  public final String path() {
    return path;
  }

  @Override
  public final Answer answer(Request request) {
    if (!Json.isJson(request)) {
      return Json.problem(415, Map.of(), "NOT_JSON", "Send application/json.");
    }
    Optional<Map<String, String>> texts =
        Json.texts(request.body()).filter(given -> isComplete(given.keySet()));
    if (texts.isEmpty()) {
      return Json.problem(
          400, Map.of(), "MALFORMED", "Send an object with the texts " + fields + ".");
    }
    String token = texts.get().getOrDefault("token", "");
    return TOKEN.matcher(token).matches()
        ? answer(new DeliveryId(UUID.fromString(token)), texts.get())
        : notFound();
  }

  private boolean isComplete(Set<String> given) {
    return given.containsAll(fields)
        && given.stream().allMatch(name -> fields.contains(name) || optional.contains(name));
  }

  abstract Answer answer(DeliveryId token, Map<String, String> texts);

  /** The answer that there is no such notification; unknown and over look the same. */
  static Answer notFound() {
    return Json.problem(404, Map.of(), "NOT_FOUND", "There is no such notification any more.");
  }
}
