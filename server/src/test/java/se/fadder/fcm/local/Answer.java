package se.fadder.fcm.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** An answer in the form in which Google's services give theirs. */
record Answer(int status, Map<String, String> headers, String body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TYPES = "type.googleapis.com/";

  static Answer accepted(String name) {
    return new Answer(200, Map.of(), JSON.createObjectNode().put("name", name).toString());
  }

  static Answer json(int status, ObjectNode body) {
    return new Answer(status, Map.of(), body.toString());
  }

  /** What a balancer writes. */
  static Answer html(int status) {
    return new Answer(
        status, Map.of("Content-Type", "text/html"), "<html><title>Error " + status + "</title>");
  }

  /** An error that only says which. */
  static Answer plain(int status, String name, String message) {
    return json(status, error(status, name, message));
  }

  /** An error with FCM's own code. */
  static Answer fcm(int status, String name, String code, String message) {
    ObjectNode body = error(status, name, message);
    addCode(body.withObject("/error").withArray("details"), code);
    return json(status, body);
  }

  /** What the JSON does not fit is refused before FCM itself sees it. */
  static Answer malformed(List<Violation> violations) {
    ObjectNode body = error(400, "INVALID_ARGUMENT", violations.getFirst().description());
    addViolations(body.withObject("/error").withArray("details"), violations);
    return json(400, body);
  }

  /** What FCM itself refuses. */
  static Answer invalid(List<Violation> violations) {
    ObjectNode body = error(400, "INVALID_ARGUMENT", "Request contains an invalid argument.");
    ArrayNode details = body.withObject("/error").withArray("details");
    addCode(details, "INVALID_ARGUMENT");
    addViolations(details, violations);
    return json(400, body);
  }

  static Answer unauthenticated() {
    Answer plain = plain(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
    String challenge = "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"";
    return plain.with("WWW-Authenticate", challenge);
  }

  private static ObjectNode error(int status, String name, String message) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("error").put("code", status).put("message", message).put("status", name);
    return body;
  }

  private static void addCode(ArrayNode details, String code) {
    details
        .addObject()
        .put("@type", TYPES + "google.firebase.fcm.v1.FcmError")
        .put("errorCode", code);
  }

  private static void addViolations(ArrayNode details, List<Violation> violations) {
    ArrayNode fields =
        details
            .addObject()
            .put("@type", TYPES + "google.rpc.BadRequest")
            .putArray("fieldViolations");
    violations.forEach(violation ->
        fields
            .addObject()
            .put("field", violation.field())
            .put("description", violation.description()));
  }

  Answer with(String header, String value) {
    return new Answer(status, Map.of(header, value), body);
  }
}
