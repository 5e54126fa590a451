package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import se.fadder.kernel.Endpoint.Answer;

/** The answers with one resource, each with its version as an ETag. */
final class ScimAnswers {
  private ScimAnswers() {}

  static Answer created(ScimCall call, ObjectNode resource) {
    return ScimJson.answer(
        201,
        Map.of("ETag", ScimMeta.version(resource), "Location", ScimMeta.location(resource)),
        Attributes.of(call).told(resource));
  }

  static Answer changed(ScimCall call, ObjectNode resource) {
    return ScimJson.answer(
        200, Map.of("ETag", ScimMeta.version(resource)), Attributes.of(call).told(resource));
  }

  /** The resource, unless the client has this version of it. */
  static Answer read(ScimCall call, ObjectNode resource) {
    String version = ScimMeta.version(resource);
    return call.has(version)
        ? ScimJson.nothing(304, Map.of("ETag", version))
        : changed(call, resource);
  }
}
